import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

const src = fileURLToPath(new URL('src/', import.meta.url))
const dist = fileURLToPath(new URL('dist/', import.meta.url))

/** The door of the built package that has what a module of the source exports. What is not for users is behind none. */
function built(path: string): string | undefined {
  if (/^ \* @internal$/m.test(readFileSync(src + path.replace(/\.js$/, '.ts'), 'utf8'))) return undefined
  const [, door = 'index'] = /^(codec|unstable)\//.exec(path) ?? []
  return `${dist}${door}.js`
}

/** What concerns the library itself, not the source or the package, is tested in both forms. */
const LIBRARY = 'test/!(campaign|cli|contract|docs|package|schema|support|tool)/**/*.test.ts'

export default defineConfig({
  test: {
    // Loading the library for every file anew would take longer than the tests.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'source',
          include: ['test/**/*.test.ts'],
          typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
        },
      },
      {
        plugins: [
          {
            name: 'built-instead-of-source',
            enforce: 'pre',
            resolveId(source, importer) {
              const path = /^(?:\.\.\/)+src\/(.*)$/.exec(source)?.[1]
              return path !== undefined && importer?.includes('/test/') ? built(path) : undefined
            },
          },
        ],
        extends: true,
        test: { name: 'built', include: [LIBRARY, 'test/contract/{deviations,official}.test.ts'] },
      },
    ],
  },
})
