/**
 * Builds `dist`, except for the declarations.
 *
 * Node takes about half a millisecond to load a file, and some time for each name that a file imports from another, so
 * the package has few files: `index` consists of the modules of `src`, except for those that the smaller entry points
 * (`codec`, `signature`, `unstable`) need and that it does not export: these are in `core`. The command is one file with
 * everything that it needs. Bundlers drop unused declarations, since every top-level statement is pure.
 *
 * @module
 */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'

import { build as bundle } from 'esbuild'
import { minify } from 'terser'
import { build, type Options } from 'tsup'
import ts from 'typescript'

import { compile, loadModules } from './compile.js'
import { pure } from './pure.js'
import { PROJECT_ROOT } from './source.js'

const SRC = join(PROJECT_ROOT, 'src')
const DIST = join(PROJECT_ROOT, 'dist')

/** The package that `index` and `core` bundle. */
const BUNDLED = '@noble/hashes'

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number]

/** The modules of `src`, by path, as published. */
const modules = new Map(compile(await loadModules()).map((module) => [module.path, module]))

/** The entry points beside `index`. Each has a folder of its name in `src`. */
const SMALL_DOORS = ['codec', 'signature', 'unstable']

const core = await coreModules()

const OPTIONS: Options = {
  config: false,
  format: 'esm',
  removeNodeProtocol: false,
  silent: true,
  sourcemap: true,
  splitting: false,
  target: 'es2022',
}

await build({
  ...OPTIONS,
  clean: true,
  entry: { index: 'src/index.ts', ...Object.fromEntries(SMALL_DOORS.map((door) => [door, `src/${door}/index.ts`])) },
  esbuildOptions(options) {
    options.entryPoints = { ...options.entryPoints, core: 'core' }
    // The package has the sources.
    options.sourcesContent = false
  },
  esbuildPlugins: [files(), published()],
  // Of it, only SHA-256 is needed: bundling it saves loading the rest.
  noExternal: [BUNDLED],
})

for (const file of ['core', 'index', ...SMALL_DOORS]) await removeWhiteSpace(`${file}.js`)

await build({
  ...OPTIONS,
  clean: false,
  entry: { cli: 'src/cli/main.ts' },
  esbuildOptions(options) {
    options.sourcesContent = false
    // The ES modules of io-ts and fp-ts. `main` is for @noble.
    options.mainFields = ['module', 'main']
    options.legalComments = 'none'
  },
  esbuildPlugins: [builtIns(), published()],
  // So that the command starts a quarter faster.
  minify: true,
  // The packages for databases are optional.
  noExternal: ['@noble/curves', '@noble/hashes', 'commander', 'fp-ts', 'fzstd', 'io-ts'],
  platform: 'node',
})

// The placeholder of a module in another file is mapped to the module itself.
for (const file of readdirSync(DIST).filter((name) => name.endsWith('.js.map'))) {
  const map = JSON.parse(readFileSync(join(DIST, file), 'utf8'))
  const sources = map.sources.map((path: string) => path.replace(/^elsewhere:(.*)/, '../src/$1.ts'))
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

/** White space stays in memory as part of the code. Unlike terser, esbuild removes the annotations for bundlers with it. */
async function removeWhiteSpace(file: string): Promise<void> {
  const path = join(DIST, file)
  const { code = '', map } = await minify(readFileSync(path, 'utf8'), {
    compress: false,
    ecma: 2020,
    format: { ascii_only: true, comments: false, max_line_len: 120, preserve_annotations: true },
    mangle: false,
    module: true,
    sourceMap: { content: readFileSync(`${path}.map`, 'utf8'), url: `${file}.map` },
  })
  writeFileSync(path, code)
  writeFileSync(`${path}.map`, String(map))
}

/** The modules that the small entry points need and that `index` does not export whole, and everything that these import. */
async function coreModules(): Promise<ReadonlySet<string>> {
  const { metafile } = await bundle({
    bundle: true,
    entryPoints: SMALL_DOORS.map((door) => join(SRC, door, 'index.ts')),
    format: 'esm',
    metafile: true,
    outdir: DIST,
    packages: 'external',
    plugins: [published()],
    write: false,
  })
  const imports = new Map(
    Object.entries(metafile.inputs).map(([file, { imports }]) => [
      modulePath(resolve(file)),
      imports.filter(({ external }) => external !== true).map(({ path }) => modulePath(resolve(path))),
    ]),
  )
  const exported = new Set(Object.keys(await import('../src/index.js')))
  const needed = [...imports].flatMap(([path, paths]) => (doorOf(path) === undefined ? [] : paths))
  const found = new Set(
    needed.filter((path) => doorOf(path) === undefined && !namesOf(path).every((name) => exported.has(name))),
  )
  // What is bundled of a package exists once.
  for (const { path, text } of modules.values()) if (doorOf(path) === undefined && importsBundled(text)) found.add(path)
  for (const path of found) for (const imported of imports.get(path) ?? []) found.add(imported)
  return found
}

function importsBundled(code: string): boolean {
  return ts.preProcessFile(code).importedFiles.some(({ fileName }) => fileName.startsWith(`${BUNDLED}/`))
}

/** The small entry point that a module belongs to. */
function doorOf(path: string): string | undefined {
  return SMALL_DOORS.find((door) => path === `${door}/index` || (door !== 'codec' && path.startsWith(`${door}/`)))
}

/** The file of `dist` that contains a module of `src`. */
function fileOf(path: string): string {
  return doorOf(path) ?? (core.has(path) ? 'core' : 'index')
}

/** Puts each module into one file, from which the others import it. */
function files(): EsbuildPlugin {
  return {
    name: 'files',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^core$/ }, () => ({ path: 'core', namespace: 'entry' }))
      onLoad({ filter: /.*/, namespace: 'entry' }, () => ({ contents: everythingInCore(), resolveDir: SRC }))

      onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ importer, namespace, path, resolveDir }) => {
        if (namespace === 'elsewhere') return external(path)
        const target = modulePath(resolve(resolveDir, path.replace(/\.js$/, '.ts')))
        const from = namespace === 'entry' ? 'core' : fileOf(modulePath(importer))
        return fileOf(target) === from ? undefined : { path: target, namespace: 'elsewhere' }
      })
      onLoad({ filter: /.*/, namespace: 'elsewhere' }, ({ path }) => ({ contents: takenFromItsFile(path) }))
    },
  }
}

/** Loads the modules as published. */
function published(): EsbuildPlugin {
  return {
    name: 'published',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const module = modules.get(modulePath(path))
        return module && { contents: pure(module.text, path), loader: 'ts' }
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

/** Exports everything from the modules of `core`. */
function everythingInCore(): string {
  return [...core].map((path) => `export { ${namesOf(path).join(', ')} } from './${path}.js'`).join('\n')
}

/** A placeholder for a module in another file, which re-exports from that file. */
function takenFromItsFile(path: string): string {
  return `export { ${namesOf(path).join(', ')} } from './${fileOf(path)}.js'`
}

/** The exports of a module. */
function namesOf(path: string): readonly string[] {
  return modules.get(path)?.names ?? []
}

function modulePath(file: string): string {
  return relative(SRC, file).split(sep).join('/').replace(/\.ts$/, '')
}
