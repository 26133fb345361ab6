import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

const src = fileURLToPath(new URL('src/', import.meta.url))
const dist = fileURLToPath(new URL('dist/', import.meta.url))

/** The door of the built package that has what a module of the source exports. Internal modules have none. */
function built(path: string): string | undefined {
  const [header = ''] = readFileSync(src + path.replace(/\.js$/, '.ts'), 'utf8').split('*/', 1)
  if (/^ \* @internal$/m.test(header)) return undefined
  const [, door = 'index'] = /^(codec|signature|unstable)\//.exec(path) ?? []
  return `${dist}${door}.js`
}

const builtInsteadOfSource = {
  name: 'built-instead-of-source',
  enforce: 'pre' as const,
  resolveId(source: string, importer?: string) {
    const path = /^(?:\.\.\/)+src\/(.*)$/.exec(source)?.[1]
    return path !== undefined && importer?.includes('/test/') ? built(path) : undefined
  },
}

/** What `npm run test:slow` runs, told by its name. `npm test` runs the rest. */
const SLOW = 'test/**/*.slow.test.ts'

/** The tests of the library itself, not of the source text, the tools or the package: they run in both forms. */
const LIBRARY = 'test/!(campaign|cli|contract|docs|package|schema|support|tool)/**'

export default defineConfig({
  test: {
    // Loading the library for every file anew would take longer than the tests.
    isolate: false,
    // By default, one core is left free: half of a small machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Ends what hangs. No test is about time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: { name: 'source', include: ['test/**/*.test.ts'], exclude: [SLOW, 'test/package/**'] },
      },
      {
        plugins: [builtInsteadOfSource],
        extends: true,
        test: {
          name: 'built',
          include: [`${LIBRARY}/*.test.ts`, 'test/contract/{deviations,official}.test.ts'],
          exclude: [SLOW],
        },
      },
      {
        extends: true,
        test: {
          name: 'types',
          typecheck: { enabled: true, only: true, include: ['test/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
        },
      },
      { extends: true, test: { name: 'slow', include: [SLOW] } },
      {
        plugins: [builtInsteadOfSource],
        extends: true,
        test: { name: 'slow-built', include: [`${LIBRARY}/*.slow.test.ts`] },
      },
      {
        extends: true,
        test: { name: 'examples', include: ['examples/*.test.{ts,tsx}'], globalSetup: 'examples/setup.ts' },
      },
      {
        extends: true,
        test: { name: 'setups', include: ['setups/*.test.ts'], globalSetup: 'setups/setup.ts' },
      },
      {
        extends: true,
        resolve: { alias: { 'matrix-event-model': `${dist}index.js` } },
        test: { name: 'site', include: ['site/test/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'package', include: ['test/package/**/*.test.ts'], globalSetup: 'test/package/setup.ts' },
      },
    ],
  },
})
