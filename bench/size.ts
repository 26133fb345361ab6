/**
 * What code costs a web page: bundled by esbuild with all that it imports, minified, gzipped.
 *
 * @module
 */
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Bytes of a bundle that exports these names of the published package. */
export function sizeOfExports(...names: readonly string[]): Promise<number> {
  return sizeOf(`export { ${names.join(', ')} } from 'matrix-event-model'`)
}

/** Bytes of a bundle of a library here with its schemas. */
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
