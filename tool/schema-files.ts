/**
 * The files of `schemas`: one for each module that declares an event or a msgtype, one for each union over events,
 * and an index. Those of the command's reports, in `schemas/cli`, are not in the index.
 *
 * The schema of an event is self-contained, with everything it uses in `$defs`. A union over events refers to the files
 * of its members instead, by relative URI.
 *
 * @module
 */
import { posix } from 'node:path'

import type ts from 'typescript'

import { type AnyCodec, Codec } from '../src/codec/codec.js'
import { definitionOf, type JsonSchema, type RefTo } from '../src/codec/json-schema.js'
import { comment, commentOn, docsOf } from './doc-comments.js'
import { EVENT_FOLDERS, moduleSchema, UNSTABLE_FOLDER, unionSchema } from './layout.js'
import {
  codecsOf,
  type Definition,
  definitionsOf,
  type LoadedModule,
  msgtypes,
  registriesOf,
  unionsOf,
} from './modules.js'
import { byText, SourceFault } from './source.js'

/** The entry of an event or msgtype in `schemas/index.json`. */
export interface IndexEntry {
  /** Relative to the index. */
  readonly schema: string
  /** The names of the schemas in `$defs`, by purpose. */
  readonly defs: { readonly [part: string]: string }
}

/** The schemas of events. */
export interface EventIndex {
  /** By event type, then by kind: a type may have several kinds. */
  readonly events: { readonly [type: string]: { readonly [kind: string]: IndexEntry } }
  /** The schemas of unions, relative to the index. */
  readonly unions: { readonly [name: string]: string }
}

/** The content of `schemas/index.json`. */
export interface SchemaIndex extends EventIndex {
  readonly msgtypes: { readonly [msgtype: string]: IndexEntry }
  /** Unstable events, by each of their names. */
  readonly unstable: EventIndex
}

/** The module and the name under which a codec is exported. */
interface Place {
  readonly module: LoadedModule
  readonly name: string
}

/** The places of all exported codecs, except those of `src/codec`, which need no schemas of their own. */
type Places = ReadonlyMap<AnyCodec, Place>

/** The path of the index. Its content is a {@link SchemaIndex}. */
export const SCHEMA_INDEX = 'schemas/index.json'

/** The folders with unions over events. */
const UNION_FOLDERS = ['kind', UNSTABLE_FOLDER]

/** Returns the files by path from the project's root. */
export function schemaFiles(modules: readonly LoadedModule[], checker: ts.TypeChecker): Map<string, string> {
  const places = placesOf(modules)
  const declaring = modules.filter((module) => EVENT_FOLDERS.has(module.folder) && rootsOf(module).length > 0)
  const unions = UNION_FOLDERS.flatMap((folder) =>
    unionsOf(modules, folder).map(([name, codec]) => ({ name, codec, path: unionSchema(name, folder) })),
  )

  /** The references that union files use, relative to `schemas`. */
  const homes = new Map<AnyCodec, string>()
  for (const module of declaring) {
    for (const [name, codec] of codecsOf(module)) homes.set(codec, `${moduleSchema(module.path)}#/$defs/${name}`)
  }
  for (const { codec, path } of unions) homes.set(codec, path)

  const files = new Map<string, object>([['index.json', indexOf(modules, declaring, places)]])
  for (const module of declaring) files.set(moduleSchema(module.path), moduleFile(module, places, checker))
  for (const { name, codec, path } of unions) files.set(path, rootFile(path, name, codec, homes, places, checker))
  return new Map([...files].map(([path, file]) => [`schemas/${path}`, `${JSON.stringify(file, null, 2)}\n`]))
}

/** Returns the schemas of the command's reports, by path: one for each module, of the codec with its name. */
export function reportSchemaFiles(modules: readonly LoadedModule[], checker: ts.TypeChecker): Map<string, string> {
  const places = placesOf(modules)
  return new Map(
    modules.map((module) => {
      const root = module.name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())
      const codec = codecsOf(module).get(root)
      if (codec === undefined) throw new SourceFault(`${module.path}: does not export ${root}`)
      const path = `cli/${module.name}.json`
      const file = rootFile(path, root, codec, new Map(), places, checker)
      return [`schemas/${path}`, `${JSON.stringify(file, null, 2)}\n`]
    }),
  )
}

function placesOf(modules: readonly LoadedModule[]): Places {
  const places = new Map<AnyCodec, Place>()
  for (const module of modules) {
    if (module.folder === 'codec') continue
    for (const [name, codec] of codecsOf(module)) {
      if (name === codec.name || !places.has(codec)) places.set(codec, { module, name })
    }
  }
  return places
}

/** Returns what a module declares: events, or the content of a msgtype. */
function rootsOf(module: LoadedModule): { readonly title: string; readonly codec: AnyCodec }[] {
  const exported = new Set(codecsOf(module).values())
  const contents = Object.entries(msgtypes()).filter(([, content]) => exported.has(content))
  return [
    ...definitionsOf(module).map(({ type, types = [type], event }) => {
      if (!exported.has(event)) throw new SourceFault(`${module.path}: does not export ${event.name}`)
      return { title: types.join(', '), codec: event }
    }),
    ...contents.map(([title, codec]) => ({ title, codec })),
  ]
}

function moduleFile(module: LoadedModule, places: Places, checker: ts.TypeChecker): JsonSchema {
  const { text, see, deprecated } = module.header
  const roots = rootsOf(module)
  const local = localRefs(places, () => undefined)
  for (const codec of codecsOf(module).values()) local.refTo(codec)
  const refs = roots.map(({ codec }) => ({ $ref: local.refTo(codec) }))
  return {
    ...head(moduleSchema(module.path), [...new Set(roots.map(({ title }) => title))].join(', ')),
    ...comment(text, deprecated),
    ...(see !== undefined && { $comment: see }),
    ...(refs.length === 1 ? refs[0] : { anyOf: refs }),
    ...defsOf(local, checker),
  }
}

function rootFile(
  path: string,
  name: string,
  root: AnyCodec,
  homes: ReadonlyMap<AnyCodec, string>,
  places: Places,
  checker: ts.TypeChecker,
): JsonSchema {
  const local = localRefs(places, (codec) => {
    const home = homes.get(codec)
    return home === undefined ? undefined : posix.relative(posix.dirname(path), home)
  })
  const { module } = places.get(root) as Place
  return {
    ...head(path, name),
    ...commentOn(module, name, checker),
    ...definitionOf(root, docsOf(module, name, checker), local.refTo),
    ...defsOf(local, checker),
  }
}

function head(path: string, title: string): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `matrix-event-model/schemas/${path}`, title }
}

/** The references within a file, and the `$defs` that they need. */
interface LocalRefs {
  readonly refTo: RefTo
  /** Grows as references are requested. */
  readonly wanted: Map<AnyCodec, Place>
}

/** References to the `$defs` of the same file, except for codecs that `elsewhere` finds in another file. */
function localRefs(places: Places, elsewhere: RefTo): LocalRefs {
  const wanted = new Map<AnyCodec, Place>()
  return {
    wanted,
    refTo(codec) {
      const place = places.get(codec)
      const foreign = elsewhere(codec)
      if (place === undefined || foreign !== undefined) return foreign
      wanted.set(codec, place)
      return `#/$defs/${place.name}`
    },
  }
}

function defsOf({ refTo, wanted }: LocalRefs, checker: ts.TypeChecker): { readonly $defs?: JsonSchema } {
  const defs: [string, JsonSchema][] = []
  // Iterating over a map includes entries added during the iteration.
  for (const [codec, { module, name }] of wanted) {
    const schema = definitionOf(codec, docsOf(module, name, checker), refTo)
    defs.push([name, { ...commentOn(module, name, checker), ...schema }])
  }
  return defs.length === 0 ? {} : { $defs: Object.fromEntries(defs.sort(([a], [b]) => byText(a, b))) }
}

function indexOf(modules: readonly LoadedModule[], declaring: readonly LoadedModule[], places: Places): SchemaIndex {
  const contents = Object.entries(msgtypes()).map(([msgtype, content]): [string, IndexEntry] => {
    const place = places.get(content)
    if (place === undefined) throw new SourceFault(`${msgtype}: no module exports ${content.name}`)
    return [msgtype, { schema: moduleSchema(place.module.path), defs: { content: place.name } }]
  })
  const { events, unions } = eventIndex(modules, 'kind', declaring, places)
  return {
    events,
    msgtypes: sorted(contents),
    unions,
    unstable: eventIndex(modules, UNSTABLE_FOLDER, declaring, places),
  }
}

/** Returns the index of the registries and unions in a folder. */
function eventIndex(
  modules: readonly LoadedModule[],
  folder: string,
  declaring: readonly LoadedModule[],
  places: Places,
): EventIndex {
  const events: { [type: string]: { [kind: string]: IndexEntry } } = {}
  const listed = registriesOf(modules, folder).flatMap(({ definitions }) => Object.entries(definitions))
  for (const [type, definition] of listed) {
    const module = declaring.find((candidate) => Object.values(candidate.values).includes(definition))
    if (module === undefined) throw new SourceFault(`${type}: registered, but no module of an event folder exports it`)
    events[type] = { ...events[type], [definition.kind]: eventEntry(definition, module, places) }
  }
  return {
    events: sorted(Object.entries(events).map(([type, kinds]) => [type, sorted(Object.entries(kinds))])),
    unions: sorted(unionsOf(modules, folder).map(([name]) => [name, unionSchema(name, folder)])),
  }
}

function eventEntry(definition: Definition, module: LoadedModule, places: Places): IndexEntry {
  const { redacted, ...parts } = definition
  const redactedContent =
    redacted instanceof Codec && redacted.shape.kind === 'object' ? redacted.shape.required['content'] : undefined
  const defs = Object.entries({ ...parts, redactedContent }).flatMap(([part, codec]): [string, string][] => {
    const place = codec instanceof Codec ? places.get(codec) : undefined
    return place?.module === module ? [[part, place.name]] : []
  })
  return { schema: moduleSchema(module.path), defs: sorted(defs) }
}

function sorted<V>(entries: readonly (readonly [string, V])[]): { readonly [key: string]: V } {
  return Object.fromEntries([...entries].sort(([a], [b]) => byText(a, b)))
}
