/**
 * Builds `dist`, except for the declarations.
 *
 * Node takes about half a millisecond to load a module, so the package consists of few files: `core` has the modules of
 * `src`, `checks` the compiled checks, and each entry point (`index`, `codec`, `signature`, `unstable`, the command)
 * re-exports from them. Bundlers drop unused declarations, since every top-level statement is pure.
 *
 * @module
 */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'

import { build, type Options } from 'tsup'

import { CHECKS, compile, loadModules } from './compile.js'
import { pure } from './pure.js'
import { byText, PROJECT_ROOT } from './source.js'

const SRC = join(PROJECT_ROOT, 'src')
const DIST = join(PROJECT_ROOT, 'dist')

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number]

const modules = await loadModules()
const compiled = compile(modules)

await build({
  clean: true,
  config: false,
  entry: {
    checks: 'src/codec/checks.ts',
    cli: 'src/cli/main.ts',
    codec: 'src/codec/index.ts',
    index: 'src/index.ts',
    signature: 'src/signature/index.ts',
    unstable: 'src/unstable/index.ts',
  },
  esbuildOptions(options) {
    options.entryPoints = { ...options.entryPoints, core: 'core' }
    // The package has the sources.
    options.sourcesContent = false
  },
  esbuildPlugins: [files(), builtIns()],
  format: 'esm',
  // Of @noble/hashes, only SHA-256 is needed: bundling it saves loading the rest. Who imports the library does not install
  // what only the command needs.
  noExternal: ['@noble/hashes', 'commander', 'fzstd'],
  removeNodeProtocol: false,
  silent: true,
  sourcemap: true,
  splitting: false,
  target: 'es2022',
})

// The placeholder of a module in another file is mapped to the module itself.
for (const file of readdirSync(DIST).filter((name) => name.endsWith('.js.map'))) {
  const map = JSON.parse(readFileSync(join(DIST, file), 'utf8'))
  const sources = map.sources.map((path: string) => path.replace(`elsewhere:${SRC}`, '../src'))
  writeFileSync(join(DIST, file), JSON.stringify({ ...map, sources }))
}

// The licenses must be distributed with the code.
for (const [name, folder] of Object.entries({
  commander: 'commander',
  fzstd: 'fzstd',
  'noble-hashes': '@noble/hashes',
})) {
  copyFileSync(join(PROJECT_ROOT, 'node_modules', folder, 'LICENSE'), join(DIST, `${name}.LICENSE`))
}

/** The file of `dist` that contains a module of `src`. */
function fileOf(path: string): string {
  if (path === CHECKS) return 'checks'
  if (path === 'index' || path === 'codec/index') return path.split('/')[0] ?? path
  return /^(cli|signature|unstable)\//.exec(path)?.[1] ?? 'core'
}

/** Loads the compiled modules, each into one file, from which the other files import it. */
function files(): EsbuildPlugin {
  return {
    name: 'files',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^core$/ }, () => ({ path: 'core', namespace: 'core' }))
      onLoad({ filter: /.*/, namespace: 'core' }, () => ({ contents: everythingIn('core'), resolveDir: SRC }))

      onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ importer, namespace, path, resolveDir }) => {
        if (namespace === 'elsewhere' || path === './core.js') return external(path)
        const target = resolve(resolveDir, path.replace(/\.js$/, '.ts'))
        const from = namespace === 'core' ? 'core' : fileOf(modulePath(importer))
        const file = fileOf(modulePath(target))
        if (file === from) return undefined
        return file === 'checks' ? external('./checks.js') : { path: target, namespace: 'elsewhere' }
      })
      onLoad({ filter: /.*/, namespace: 'elsewhere' }, ({ path }) => ({ contents: takenFromItsFile(modulePath(path)) }))

      onLoad({ filter: /\/src\/(codec\/)?index\.ts$/ }, async ({ path }) => ({
        contents: `export { ${Object.keys(await import(path))
          .sort(byText)
          .join(', ')} } from './core.js'`,
      }))
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const module = modulePath(path)
        if (module.startsWith('..') || module.startsWith('cli/')) return undefined
        const contents = compiled.get(module)
        return contents === undefined ? undefined : { contents: pure(contents, path), loader: 'ts' }
      })
    },
  }
}

/** Lets bundled CommonJS modules `require` the modules of Node, which ESM can only import. */
function builtIns(): EsbuildPlugin {
  return {
    name: 'built-ins',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^node:/ }, ({ kind, path }) =>
        kind === 'require-call' ? { path, namespace: 'built-in' } : external(path),
      )
      onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => ({ contents: `export * from '${path}'` }))
    },
  }
}

/** An import that remains in the output. */
function external(path: string) {
  return { path, external: true, sideEffects: false }
}

/** Exports everything from the modules of a file. */
function everythingIn(file: string): string {
  const paths = modules.map(({ path }) => path).filter((path) => fileOf(path) === file)
  return paths.map((path) => `export { ${namesOf(path).join(', ')} } from './${path}.js'`).join('\n')
}

/** A placeholder for a module in another file, which re-exports from that file. */
function takenFromItsFile(path: string): string {
  const names = namesOf(path).map((name) => name.split(' as ').reverse().join(' as '))
  return `export { ${names.join(', ')} } from './${fileOf(path)}.js'`
}

/** The exports of a module. A name that another module of the file exports before it gets a suffix. */
function namesOf(path: string): readonly string[] {
  const values = modules.find((module) => module.path === path)?.values ?? {}
  return Object.keys(values).map((name) => {
    const namesakes = modules.filter(({ path: other, values }) => fileOf(other) === fileOf(path) && name in values)
    const place = namesakes.findIndex((module) => module.path === path)
    return place > 0 ? `${name} as ${name}$${place + 1}` : name
  })
}

function modulePath(file: string): string {
  return relative(SRC, file).split(sep).join('/').replace(/\.ts$/, '')
}
