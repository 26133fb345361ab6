/**
 * Writes the declarations of `dist`: those reachable from an entry point, without anything marked `@internal`, and with
 * the comments of all fields.
 *
 * A step of `npm run build`.
 *
 * @module
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

import ts from 'typescript'

import { withFieldComments } from './field-comments.js'
import { byText, PROJECT_ROOT } from './source.js'

const DOORS = ['index', 'codec/index', 'signature/index', 'unstable/index'].map((door) =>
  join(PROJECT_ROOT, 'dist', `${door}.d.ts`),
)

const files = emitted()
for (const path of [...reachable(DOORS)].sort(byText)) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, textOf(path))
  writeFileSync(`${path}.map`, textOf(`${path}.map`))
}

/** Returns the compiler's output for `src`, by path. */
function emitted(): ReadonlyMap<string, string> {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail }
  const config = ts.getParsedCommandLineOfConfigFile(join(PROJECT_ROOT, 'tsconfig.build.json'), {}, host)
  if (config === undefined) throw new Error('tsconfig.build.json: cannot be read')
  const texts = new Map<string, string>()
  const program = ts.createProgram(config.fileNames, config.options, compilerHost(config.options))
  for (const diagnostic of ts.getPreEmitDiagnostics(program)) fail(diagnostic)
  for (const source of program.getSourceFiles().filter(({ fileName }) => config.fileNames.includes(fileName))) {
    const { diagnostics } = program.emit(source, (path, text) => texts.set(path, text))
    for (const diagnostic of diagnostics) fail(diagnostic)
    const path = join(PROJECT_ROOT, 'dist', relative(join(PROJECT_ROOT, 'src'), source.fileName)).replace(
      /\.ts$/,
      '.d.ts',
    )
    const emitted = { text: texts.get(path) ?? '', map: texts.get(`${path}.map`) ?? '' }
    const { text, map } = withFieldComments(emitted, path, source, program.getTypeChecker())
    texts.set(path, text).set(`${path}.map`, map)
  }
  return texts
}

/**
 * Hides `@internal` in module headers: the compiler takes it as part of the first statement, and would remove an import
 * that the module needs.
 */
function compilerHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options)
  const readFile = host.readFile.bind(host)
  host.readFile = (path) =>
    readFile(path)?.replace(/^\/\*\*.*?\*\//s, (header) => header.replace('@internal', '(internal)'))
  return host
}

/** Returns the declarations reachable from some, including these. */
function reachable(paths: readonly string[], seen = new Set<string>()): ReadonlySet<string> {
  for (const path of paths) {
    if (seen.has(path)) continue
    seen.add(path)
    const imported = ts.preProcessFile(textOf(path)).importedFiles.map(({ fileName }) => fileName)
    const own = imported.filter((name) => name.startsWith('.'))
    reachable(
      own.map((name) => join(dirname(path), name.replace(/\.js$/, '.d.ts'))),
      seen,
    )
  }
  return seen
}

function textOf(path: string): string {
  const text = files.get(path)
  if (text === undefined) throw new Error(`${path}: is not emitted`)
  return text
}

function fail(diagnostic: ts.Diagnostic): never {
  throw new Error(
    ts.formatDiagnostic(diagnostic, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => PROJECT_ROOT,
      getNewLine: () => '\n',
    }),
  )
}
