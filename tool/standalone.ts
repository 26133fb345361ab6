/**
 * Puts all entry points, and every package that they need, into one minified file, `dist/standalone.js`: for pages
 * without a bundler.
 *
 * A step of `npm run build`.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { build } from 'esbuild'

import { PROJECT_ROOT } from './source.js'

const DIST = join(PROJECT_ROOT, 'dist')
const DOORS = ['index', 'codec', 'signature', 'unstable']

await build({
  bundle: true,
  format: 'esm',
  legalComments: 'none',
  // The ES modules of io-ts and fp-ts. `main` is for @noble.
  mainFields: ['module', 'main'],
  minify: true,
  outfile: join(DIST, 'standalone.js'),
  sourcemap: true,
  sourcesContent: false,
  stdin: { contents: DOORS.map((door) => `export * from './${door}.js'`).join('\n'), resolveDir: DIST },
  target: 'es2022',
})

writeFileSync(
  join(DIST, 'standalone.d.ts'),
  DOORS.map((door) => `export * from './${door === 'index' ? '' : `${door}/`}index.js'\n`).join(''),
)

// The licenses must be distributed with the code.
writeFileSync(
  join(DIST, 'standalone.LICENSES'),
  ['@noble/curves', '@noble/hashes', 'fp-ts', 'io-ts'].map(licenseOf).join('\n'),
)

function licenseOf(name: string): string {
  return `${name}\n\n${readFileSync(join(PROJECT_ROOT, 'node_modules', name, 'LICENSE'), 'utf8').trim()}\n`
}
