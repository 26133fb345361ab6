/**
 * What the modules that hold codecs are in the published package: checks of straight-line code.
 *
 * A step of `npm run build`. How it works: `docs/compiled.md`.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'

import { compileModules, holdsCodec, type Input, isData } from './compiled-module.js'
import { byText, PROJECT_ROOT } from './source.js'

/** The modules of `src` but the command, as they run. */
export async function loadInputs(): Promise<Input[]> {
  const paths = readdirSync(join(PROJECT_ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('cli'))
    .map((path) => path.slice(0, -'.ts'.length))
    .sort(byText)
  return Promise.all(
    paths.map(async (path) => ({
      path,
      values: { ...(await import(pathToFileURL(join(PROJECT_ROOT, 'src', `${path}.ts`)).href)) },
    })),
  )
}

/** The code of every module that holds codecs, by path. */
export function compiledModules(inputs: readonly Input[]): Map<string, string> {
  const modules = inputs.filter(({ path }) => !isIndex(path))
  refuseMixed(modules)
  const vocabulary = modules.filter(({ path }) => path.startsWith('codec/'))
  const isOfCodecs = ({ path, values }: Input) =>
    !path.startsWith('codec/') && holdsCodec(values) && Object.values(values).every(isData)
  return compileModules(vocabulary, inOrder(modules).filter(isOfCodecs))
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

/** Whether a module is the index of its folder, or of all. */
export function isIndex(path: string): boolean {
  return path === 'index' || path.endsWith('/index')
}
