/**
 * Which file may import which. Run by `npm run layers`; `test/tool/layers.test.ts` shows of each rule that it can fail.
 */

/** SHA-256. */
const HASHES = 'node_modules/@noble/hashes/'

const INDEX = ['^src/index\\.ts$', '^src/.+/index\\.ts$']

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'resolves',
      comment: 'An import that leads nowhere is checked by no other rule.',
      severity: 'error',
      from: {},
      // By its own name, the package is what has been built.
      to: { couldNotResolve: true, pathNot: '^matrix-event-model$' },
    },
    {
      name: 'no-index',
      comment:
        'Index files are for users. Importing one from inside makes cycles, and has a bundler read a whole folder.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/index\\.ts$' },
      to: { path: INDEX },
    },
    {
      name: 'isomorphic',
      comment: 'The library runs in browsers too. Only the command has Node to itself.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-io-ts',
      comment:
        'The one package the library needs at run time; its parts (`io-ts/PathReporter`) do not load in Node ESM.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: 'node_modules/',
        pathNot: [
          'node_modules/io-ts/(lib|es6)/index\\.(js|d\\.ts)$',
          'node_modules/fp-ts/',
          'node_modules/@types/node/',
          HASHES,
        ],
      },
    },
    {
      name: 'fp-ts-types-only',
      comment: 'Node ESM cannot load `fp-ts/Either`. An Either is read by its `_tag`, and typed by `import type`.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/fp-ts/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-but-src',
      comment: 'What is published does not need what stays at home.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(?:bench|test|tool)/' },
    },
    {
      name: 'no-cycle',
      comment: 'A module in a cycle may run before what it imports, and top-level codecs read what they import.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: { conditionNames: ['import', 'require', 'default', 'types'], exportsFields: ['exports'] },
    tsPreCompilationDeps: true,
  },
}
