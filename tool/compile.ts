/**
 * The modules of `src` as published: the codecs of frequent events get a compiled check.
 *
 * A step of `npm run build`, explained in `docs/explanation/compiled.md`.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'

import ts from 'typescript'

import { type AnyCodec, Codec } from '../src/codec/codec.js'
import { Checks, isUnionOfEvents, writtenOut } from './checks.js'
import { withSingleNames } from './single-names.js'
import { byText, PROJECT_ROOT } from './source.js'
import { apply, type Edit } from './text-edit.js'

/** The module to which the checks are added. */
const CHECKS = 'codec/checks'

/** A module of `src`, by its path in it, without the extension: `event/room/member`. */
export interface Module {
  readonly path: string
  /** Its code, with one name for each constant. */
  readonly text: string
  /** The exports. */
  readonly values: { readonly [name: string]: unknown }
}

/** Loads the modules of `src`, except the command and the index files. */
export async function loadModules(): Promise<Module[]> {
  const src = join(PROJECT_ROOT, 'src')
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('cli') && !/(^|\/)index\.ts$/.test(path))
    .sort(byText)
  return Promise.all(
    paths.map(async (path) => ({
      path: path.slice(0, -'.ts'.length),
      text: withSingleNames(readFileSync(join(src, path), 'utf8'), path),
      values: await import(pathToFileURL(join(src, path)).href),
    })),
  )
}

/** A module as published: the same lines, with checks. */
export interface Published {
  readonly path: string
  readonly text: string
  /** The names of its exports that exist at run time. */
  readonly names: readonly string[]
}

/** Adds the checks to the modules. Line numbers are unchanged. */
export function compile(modules: readonly Module[]): Published[] {
  const codecs = modules.flatMap(({ values }) => Object.values(values)).filter((value) => value instanceof Codec)
  const written = writtenOut(codecs)
  const checks = new Checks(written)
  const published = modules.map((module) => ({
    path: module.path,
    text: withChecks(module, declaredCodecs(module, written), checks),
    names: Object.keys(module.values),
  }))
  return published.map((module) =>
    module.path === CHECKS
      ? { ...module, text: `${module.text}\n${checks}\n`, names: [...module.names, ...checks.names] }
      : module,
  )
}

/** A call that creates a codec. */
interface Declared {
  readonly call: ts.Expression
  readonly codec: AnyCodec
}

/** Finds the exported codecs that a module creates and whose checks are written out. */
function declaredCodecs({ path, text, values }: Module, written: ReadonlySet<unknown>): Declared[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS)
  const constants = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
  return constants.flatMap(({ initializer: call, name }) => {
    const codec = values[name.getText()]
    return call !== undefined && ts.isCallExpression(call) && codec instanceof Codec && written.has(codec)
      ? [{ call, codec }]
      : []
  })
}

/** Wraps the codecs in `checked` or `checkedFirst`. */
function withChecks({ path, text }: Module, declared: readonly Declared[], checks: Checks): string {
  const [first] = declared
  if (first === undefined) return text
  const named = declared.map(({ call, codec }) => ({
    call,
    check: checks.check(codec),
    wrapper: isUnionOfEvents(codec) ? 'checkedFirst' : 'checked',
  }))
  const imports = (names: readonly string[], from: string) =>
    `import { ${[...new Set(names)].join(', ')} } from '${relative(path, from)}'; `
  const edits: Edit[] = [
    {
      at: first.call.getSourceFile().statements[0]?.getStart() ?? 0,
      insert:
        imports(
          named.map(({ wrapper }) => wrapper),
          'codec/checked',
        ) +
        imports(
          named.map(({ check }) => check),
          CHECKS,
        ),
    },
    ...named.flatMap(({ call, check, wrapper }) => [
      { at: call.getStart(), insert: `${wrapper}(` },
      { at: call.end, insert: `, ${check})` },
    ]),
  ]
  return apply(edits, text)
}

function relative(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to)
  return `${path.startsWith('.') ? path : `./${path}`}.js`
}
