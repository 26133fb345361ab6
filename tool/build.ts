/**
 * Builds `dist` but for the declarations, which are `tsc`'s.
 *
 * Node takes about half a millisecond to load a module, so the library is a file for each door, and what these share.
 * Bundlers drop what nobody imports: every top-level statement is pure.
 *
 * @module
 */
import { copyFileSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'

import { transform } from 'esbuild'
import { build, type Options } from 'tsup'

import { compiledModules, isIndex, loadInputs } from './compile.js'
import { pure } from './pure.js'
import { byText, PROJECT_ROOT } from './source.js'

const SRC = join(PROJECT_ROOT, 'src')
const DIST = join(PROJECT_ROOT, 'dist')

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number]

const inputs = await loadInputs()

await build({
  clean: true,
  config: false,
  entry: {
    index: 'src/index.ts',
    codec: 'src/codec/index.ts',
    unstable: 'src/unstable/index.ts',
    'cli/main': 'src/cli/main.ts',
  },
  esbuildPlugins: [modules(compiledModules(inputs))],
  format: 'esm',
  // Of the package for hashing, SHA-256 is all that is needed: taken in, it costs nobody the loading of the rest.
  noExternal: ['@noble/hashes'],
  silent: true,
  splitting: true,
  target: 'es2022',
})

// Its license asks to be where its code is.
copyFileSync(join(PROJECT_ROOT, 'node_modules/@noble/hashes/LICENSE'), join(DIST, 'noble-hashes.LICENSE'))

/** Hands the bundler the compiled modules in place of the source's, and makes pure what is not compiled. */
function modules(compiled: ReadonlyMap<string, string>): EsbuildPlugin {
  return {
    name: 'modules',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
        const path = relative(SRC, file).split(sep).join('/').replace(/\.ts$/, '')
        if (path.startsWith('..') || path.startsWith('cli/')) return undefined
        if (isIndex(path)) return { contents: indexOf(path), loader: 'ts' }
        const { code } = await transform(readFileSync(file, 'utf8'), { loader: 'ts', target: 'es2022' })
        return { contents: compiled.get(path) ?? pure(code, path), loader: 'ts' }
      })
    },
  }
}

/** An index lists its names: compiled modules export some that are not for users. */
function indexOf(path: string): string {
  return readFileSync(join(SRC, `${path}.ts`), 'utf8').replace(
    /^export \* from '\.\/([^']*)\.js'$/gm,
    (_, target: string) => {
      const names = namesOf(posix.join(posix.dirname(path), target))
      return names === '' ? '' : `export { ${names} } from './${target}.js'`
    },
  )
}

/** What a module exports that is there at run time. */
function namesOf(path: string): string {
  const values = inputs.find((input) => input.path === path)?.values ?? {}
  return Object.keys(values).sort(byText).join(', ')
}
