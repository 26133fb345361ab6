/**
 * Replaces the built modules that hold codecs by compiled ones: `dist` then checks by straight-line code.
 *
 * The last step of `npm run build` but the declarations. How it works: `docs/compiled.md`.
 *
 * @module
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'

import { compileModules, holdsCodec, type Input, isData } from './compiled-module.js'
import { byText, PROJECT_ROOT } from './source.js'

const paths = readdirSync(join(PROJECT_ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('cli'))
  .map((path) => path.slice(0, -'.ts'.length))
  .sort(byText)

const load = async (path: string): Promise<Input> => ({
  path,
  values: { ...(await import(pathToFileURL(join(PROJECT_ROOT, 'src', `${path}.ts`)).href)) },
})
const modules = await Promise.all(paths.filter((path) => !isIndex(path)).map(load))

const vocabulary = modules.filter(({ path }) => path.startsWith('codec/'))
const data = modules.filter(
  ({ path, values }) => !path.startsWith('codec/') && holdsCodec(values) && Object.values(values).every(isData),
)
refuseMixed(modules)

for (const [path, code] of compileModules(
  vocabulary,
  inOrder(modules).filter((module) => data.includes(module)),
))
  writeFileSync(built(path), code)
for (const path of paths.filter(isIndex)) writeFileSync(built(path), index(path))

/** An index lists its names: the compiled modules export some that are not for users. */
function index(path: string): string {
  return readFileSync(built(path), 'utf8').replace(/^export \* from "\.\/([^"]*)\.js";$/gm, (line, target: string) => {
    const module = modules.find((candidate) => candidate.path === posix.join(posix.dirname(path), target))
    if (module === undefined) return line
    const names = Object.keys(module.values).sort(byText)
    return names.length === 0 ? '' : `export { ${names.join(', ')} } from "./${target}.js";`
  })
}

/** Codecs beside functions would stay interpreted, and nobody would notice. */
function refuseMixed(candidates: readonly Input[]): void {
  for (const { path, values } of candidates) {
    if (path.startsWith('codec/') || !holdsCodec(values) || Object.values(values).every(isData)) continue
    throw new Error(`src/${path}.ts: exports codecs and functions: each need a module of their own`)
  }
}

/** Each module after those that it imports. */
function inOrder(inputs: readonly Input[]): Input[] {
  const rest = new Map(inputs.map((input) => [input.path, input]))
  const ordered: Input[] = []
  const take = (input: Input): void => {
    if (!rest.delete(input.path)) return
    const source = readFileSync(join(PROJECT_ROOT, 'src', `${input.path}.ts`), 'utf8')
    for (const [, target = ''] of source.matchAll(/from '(\.[^']*)\.js'/g)) {
      const imported = rest.get(posix.join(posix.dirname(input.path), target))
      if (imported !== undefined) take(imported)
    }
    ordered.push(input)
  }
  for (const input of inputs) take(input)
  return ordered
}

function built(path: string): string {
  return join(PROJECT_ROOT, 'dist', `${path}.js`)
}

function isIndex(path: string): boolean {
  return path === 'index' || path.endsWith('/index')
}
