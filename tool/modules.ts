/**
 * Loads the modules of `src`, with their codecs, definitions and registries.
 *
 * @module
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { type AnyCodec, Codec } from '../src/codec/codec.js'
import { AnyMessageEventContent } from '../src/event/message/any.js'
import { UNSTABLE_FOLDER } from './layout.js'
import { byText, PROJECT_ROOT, type SourceModule } from './source.js'

/** A module with its exported values. */
export interface LoadedModule extends SourceModule {
  readonly values: { readonly [name: string]: unknown }
}

/** The return value of `defineState` and the other `define…` functions. */
export interface Definition {
  readonly kind: string
  readonly type: string
  /** All names of the type, if it has several. */
  readonly types?: readonly string[]
  readonly content: AnyCodec
  readonly event: AnyCodec
  readonly [part: string]: unknown
}

/** A table of definitions by event type, exported by a module of `src/kind` or by `src/unstable/kind.ts`. */
export interface Registry {
  /** `src/kind/state.ts` */
  readonly path: string
  readonly definitions: { readonly [type: string]: Definition }
}

export async function loadModules(modules: readonly SourceModule[]): Promise<LoadedModule[]> {
  return Promise.all(
    modules.map(async (module) => ({
      ...module,
      values: sorted(await import(/* @vite-ignore */ pathToFileURL(join(PROJECT_ROOT, module.path)).href)),
    })),
  )
}

/** Sorts the exports, whose order depends on the loader. */
function sorted(values: object): LoadedModule['values'] {
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => byText(a, b)))
}

/** The codecs that a module exports, by name. */
export function codecsOf(module: LoadedModule): Map<string, AnyCodec> {
  const isCodec = (entry: [string, unknown]): entry is [string, AnyCodec] => entry[1] instanceof Codec
  return new Map(Object.entries(module.values).filter(isCodec))
}

/** The definitions that a module exports. */
export function definitionsOf(module: LoadedModule): Definition[] {
  return Object.values(module.values).filter(isDefinition)
}

/** The registries in a folder, each for one or more kinds of events. */
export function registriesOf(modules: readonly LoadedModule[], folder = 'kind'): Registry[] {
  return modules
    .filter((module) => module.folder === folder)
    .flatMap(({ path, values }) =>
      Object.values(values)
        .filter(isRegistry)
        .map((definitions) => ({ path, definitions })),
    )
}

/** The unions over events in a folder. */
export function unionsOf(modules: readonly LoadedModule[], folder = 'kind'): [name: string, union: AnyCodec][] {
  return modules
    .filter((module) => module.folder === folder && (folder !== UNSTABLE_FOLDER || module.name === 'kind'))
    .flatMap((module) => [...codecsOf(module)])
}

/** The codecs of message contents, by msgtype. */
export function msgtypes(): { readonly [msgtype: string]: AnyCodec } {
  const { shape } = AnyMessageEventContent
  if (shape.kind !== 'taggedUnion') throw new Error('AnyMessageEventContent: is not a tagged union')
  return shape.members
}

function isDefinition(value: unknown): value is Definition {
  const { kind, type, content, event } = { ...(value as Partial<Definition> | undefined) }
  return typeof kind === 'string' && typeof type === 'string' && content instanceof Codec && event instanceof Codec
}

function isRegistry(value: unknown): value is Registry['definitions'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const entries = Object.values(value)
  return entries.length > 0 && entries.every(isDefinition)
}
