/**
 * Bundle sizes for web pages: bundled by esbuild with all imports, minified, gzipped.
 *
 * @module
 */
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** The size in bytes of a bundle that exports these names of the published package. */
export function sizeOfExports(...names: readonly string[]): Promise<number> {
  return sizeOf(`export { ${names.join(', ')} } from 'matrix-event-model'`)
}

/** The size in bytes of a bundle of a library with its schemas. */
export function sizeOfLibrary(file: string): Promise<number> {
  return sizeOf(`export { library } from './libraries/${file}.js'`)
}

async function sizeOf(contents: string): Promise<number> {
  const { outputFiles } = await build({
    bundle: true,
    format: 'esm',
    logLevel: 'error',
    mainFields: ['module', 'main'],
    minify: true,
    platform: 'browser',
    stdin: { contents, resolveDir: folder },
    target: 'es2022',
    write: false,
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}
