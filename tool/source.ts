/**
 * The modules of `src` as the compiler sees them, with their exports and comments.
 *
 * Index files are left out, since they are generated from the others, and so is the command.
 *
 * @module
 */
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

import ts from 'typescript'

/** The folder of `package.json`. */
export const PROJECT_ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The header comment of a module. */
export interface Header {
  /** The paragraphs. */
  readonly text: string
  /** The URL of the first `@see`. */
  readonly see: string | undefined
  /** The text of `@deprecated`; empty if it has none. */
  readonly deprecated: string | undefined
  /** Whether the module is marked `@internal`. */
  readonly internal: boolean
}

/** What is wrong in a file that someone writes, in a sentence for them. A tool prints it without a stack. */
export class SourceFault extends Error {}

export interface SourceModule {
  /** Path from the project's root: `src/event/room/member.ts`. */
  readonly path: string
  /** Path from `src`: `event/room`. */
  readonly folder: string
  /** `member` */
  readonly name: string
  readonly header: Header
  /** The exports by name, including types. */
  readonly exports: ReadonlyMap<string, ts.Symbol>
  /** The exports marked `@internal`, which are not public. */
  readonly internal: ReadonlySet<string>
  /** The exports that are only types. */
  readonly types: ReadonlySet<string>
}

export interface Source {
  readonly checker: ts.TypeChecker
  /** Sorted by path. */
  readonly modules: readonly SourceModule[]
}

/**
 * Reads `src`.
 *
 * @param root - the project's root
 */
export function readSource(root: string = PROJECT_ROOT): Source {
  return readPaths(root, ts.sys.readDirectory(join(root, 'src'), ['.ts'], ['**/index.ts', 'cli']))
}

/** Reads the modules that declare the reports of the command. */
export function readReports(root: string = PROJECT_ROOT): Source {
  const names = ts.sys.readDirectory(join(root, 'src/cli/report'), ['.ts'])
  return readPaths(
    root,
    names.filter((name) => name.endsWith('-report.ts')),
  )
}

function readPaths(root: string, unsorted: readonly string[]): Source {
  const paths = [...unsorted].sort(byText)
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, root)
  const program = ts.createProgram(paths, options)
  const checker = program.getTypeChecker()
  return { checker, modules: paths.map((path) => readModule(root, path, program, checker)) }
}

/** Compares strings independently of the locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function readModule(root: string, absolute: string, program: ts.Program, checker: ts.TypeChecker): SourceModule {
  const path = relative(root, absolute).split(sep).join('/')
  const [, folder, name] = /^src\/(.+)\/([^/]+)\.ts$/.exec(path) ?? []
  if (folder === undefined || name === undefined) throw new SourceFault(`${path}: a module must be in a folder of src`)
  const source = program.getSourceFile(absolute)
  const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source)
  if (source === undefined || symbol === undefined) throw new SourceFault(`${path}: exports nothing`)
  const exported = checker.getExportsOfModule(symbol)
  const namesOf = (symbols: readonly ts.Symbol[]) => new Set(symbols.map(({ name }) => name))
  return {
    path,
    folder,
    name,
    header: readHeader(source.text, path),
    exports: new Map(exported.map((each) => [each.name, each])),
    internal: namesOf(exported.filter((each) => each.getJsDocTags().some(({ name }) => name === 'internal'))),
    types: namesOf(exported.filter((each) => (original(each, checker).flags & ts.SymbolFlags.Value) === 0)),
  }
}

function original(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol)
}

/** Reads the first comment of a module, which must contain `@module`. */
function readHeader(text: string, path: string): Header {
  const comment = /^\/\*\*(.*?)\*\//s.exec(text)?.[1]
  if (comment === undefined || !/^ \* @module$/m.test(comment)) {
    throw new SourceFault(`${path}: does not begin with a comment that carries @module`)
  }
  const [words = '', ...tags] = comment.replace(/^ \* ?/gm, '').split(/^(?=@)/m)
  const tag = (name: string) => tags.find((entry) => entry.startsWith(`@${name}`))?.slice(name.length + 1)
  return {
    text: unwrapped(words),
    see: /https:[^\s|}]+/.exec(tag('see') ?? '')?.[0],
    deprecated: tag('deprecated')?.trim(),
    internal: tag('internal') !== undefined,
  }
}

/** Removes the line breaks within paragraphs. */
export function unwrapped(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' '))
    .join('\n\n')
}
