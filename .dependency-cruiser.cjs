/**
 * Which folder may import which. Run by `npm run layers`; `test/tool/layers.slow.test.ts` shows that each rule can fail.
 */

/** From the bottom up: a room imports, types included, only from itself and from rooms on lower floors. */
const FLOORS = [
  ['json'],
  ['codec'],
  ['event'],
  ['kind', 'function'],
  ['parse', 'signature', 'unstable'],
  ['repair', 'lint'],
  ['registry'],
  ['cli'],
]
const ROOMS = FLOORS.flat()

/** The folders of `event/` that its other folders build on, from the bottom up. */
const SHARED = ['common', 'envelope', 'message']

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'resolves',
      comment: 'No other rule can check an import that leads nowhere.',
      severity: 'error',
      from: {},
      // By its own name, the package is what has been built.
      to: { couldNotResolve: true, pathNot: '^matrix-event-model(/|$)' },
    },
    {
      name: 'known-room',
      comment: 'A room that no floor lists would escape the rules below.',
      severity: 'error',
      from: { path: '^src/', pathNot: [`^src/${any(ROOMS)}/`, '^src/index\\.ts$'] },
      to: {},
    },
    ...FLOORS.slice(0, -1).map((floor, level) => ({
      name: `below-${floor.join('-')}`,
      comment: `Imports go down: ${floor.join(' and ')} knows nothing of the floors above, not even types.`,
      severity: 'error',
      from: { path: `^src/${any(floor)}/` },
      to: { path: `^src/${any(FLOORS.slice(level + 1).flat())}/` },
    })),
    {
      name: 'events-apart',
      comment: 'An event is understood without opening another: events share common/, envelope/ and the msgtypes.',
      severity: 'error',
      from: { path: '^src/event/([^/]+)/' },
      to: { path: '^src/event/', pathNot: ['^src/event/$1/', `^src/event/${any(SHARED)}/`] },
    },
    ...SHARED.slice(0, -1).map((folder, level) => ({
      name: `below-event-${folder}`,
      comment: `${folder}/ is built on ${SHARED.slice(0, level).join(', ') || 'no other folder of events'}.`,
      severity: 'error',
      from: { path: `^src/event/${folder}/` },
      to: { path: '^src/event/', pathNot: `^src/event/${any(SHARED.slice(0, level + 1))}/` },
    })),
    {
      name: 'events-by-kind',
      comment:
        'Only kind/ and unstable/ take events at run time, so that no other room lists them. What events share is common/.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(event|kind|unstable)/', '^src/index\\.ts$'] },
      to: { path: '^src/event/', pathNot: '^src/event/common/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'functions-without-codecs',
      comment: 'Importing a function never pulls a codec into a bundle: functions take types, and other functions.',
      severity: 'error',
      from: { path: '^src/function/' },
      to: { path: '^src/', pathNot: '^src/(function|json)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'stable-without-unstable',
      comment: 'Programs that use only what the specification has do not pay for more.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/unstable/' },
      to: { path: '^src/unstable/' },
    },
    {
      name: 'no-index',
      comment: 'Index files are the doors for users.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/index\\.ts$' },
      to: { path: ['^src/index\\.ts$', '^src/.+/index\\.ts$'] },
    },
    {
      name: 'isomorphic',
      comment: 'The library also runs in browsers. Only the command needs Node.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-io-ts',
      comment: 'io-ts is the one package needed at run time; its parts (`io-ts/PathReporter`) do not load in Node ESM.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: 'node_modules/',
        pathNot: [
          'node_modules/io-ts/(lib|es6)/index\\.(js|d\\.ts)$',
          'node_modules/(fp-ts|@types/node|@noble/curves|@noble/hashes|commander|fzstd|node-sqlite3-wasm|pg|pg-cursor|@types/pg|@types/pg-cursor)/',
        ],
      },
    },
    {
      name: 'storage-in-source',
      comment: 'Only where the command opens its input does it need what decompresses and what reads databases.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/source/' },
      to: { path: 'node_modules/(fzstd|node-sqlite3-wasm|pg|pg-cursor)/' },
    },
    {
      name: 'fp-ts-types-only',
      comment: 'Node ESM cannot load `fp-ts/Either`. An Either is read by its `_tag`, and typed by `import type`.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/fp-ts/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'commander-in-options',
      comment: 'The build includes it in the file of the command.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/option/' },
      to: { path: 'node_modules/commander/' },
    },
    {
      name: 'sha-256-in-hash',
      comment: 'The build includes SHA-256 in what imports it: programs that hash nothing do not bring it along.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/function/hash/' },
      to: { path: 'node_modules/@noble/hashes/' },
    },
    {
      name: 'curves-in-signature',
      comment: 'The package for Ed25519 is loaded only by programs that import matrix-event-model/signature.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/signature/' },
      to: { path: 'node_modules/@noble/curves/' },
    },
    {
      name: 'signature-apart',
      comment: 'What imports signature/ brings its package along: only the command does.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|signature)/' },
      to: { path: '^src/signature/' },
    },
    {
      name: 'nothing-but-src',
      comment: 'What is published needs nothing that is not.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(?:bench|test|tool)/' },
    },
    {
      name: 'no-cycle',
      comment: 'A module in a cycle may run before what it imports, and codecs read what they import as they are made.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-folder-cycle',
      comment: 'Two folders that need each other are one folder, or something in them is in the wrong one.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    enhancedResolveOptions: { conditionNames: ['import', 'require', 'default', 'types'], exportsFields: ['exports'] },
    // What is in test/sdk/ has dependencies of its own, which may not be installed.
    exclude: { path: ['^dist/', '^test/sdk/'] },
    tsPreCompilationDeps: true,
  },
}

function any(names) {
  return `(?:${names.join('|')})`
}
