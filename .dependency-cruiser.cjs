/**
 * Which file may import which. Run by `npm run layers`; `test/tool/layers.test.ts` shows of each rule that it can fail.
 */

/** From the bottom up: each imports only from itself and those before it. */
const LAYERS = [
  ['codec'],
  ['common'],
  ['envelope'],
  [
    'account-data',
    'call',
    'edu',
    'ephemeral',
    'message',
    'policy',
    'presence',
    'room',
    'secret-storage',
    'space',
    'timeline',
    'to-device',
    'verification',
  ],
  ['kind'],
  ['unstable'],
  ['parse'],
  ['cli'],
]

const EVENTS = LAYERS[3]

/** Folders of pure functions. They stand beside the layers: anything may use them, and they import nothing at run time. */
const PURE_FOLDERS = [
  'compose',
  'hash',
  'identifier',
  'matching',
  'name',
  'profile',
  'push',
  'relation',
  'room-state',
  'room-version',
]

/** Every file of pure functions, those that stand beside their event too, and what these read values with. */
const PURE = [
  `^src/${any(PURE_FOLDERS)}/`,
  '^src/presence/(?!(index|presence)\\.ts$)',
  '^src/account-data/(direct-rooms|ignored|recent-emoji-use|tag-order)\\.ts$',
  '^src/codec/(message-at|own|path)\\.ts$',
  '^src/ephemeral/(receipt-[^/]+|typing-change)\\.ts$',
  '^src/message/(caption|plain-text|reply-fallback)\\.ts$',
  '^src/policy/policy-matches\\.ts$',
  '^src/unstable/[^/]+-values?\\.ts$',
  '^src/space/(child-order|parent-valid|via)\\.ts$',
  '^src/room/(history-visible|member-change|power-levels-[^/]+|server-acl-allows)\\.ts$',
]

/** SHA-256. */
const HASHES = 'node_modules/@noble/hashes/'

const INDEX = ['^src/index\\.ts$', '^src/[^/]+/index\\.ts$']

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
      name: 'known-folder',
      comment: 'A folder that this file does not place would be checked by no layer. Say above where it belongs.',
      severity: 'error',
      from: { path: '^src/', pathNot: [`^src/${any([...LAYERS.flat(), ...PURE_FOLDERS])}/`, '^src/index\\.ts$'] },
      to: {},
    },
    ...LAYERS.slice(0, -1).map((layer, level) => ({
      name: `layer-${level === 3 ? 'event' : layer[0]}`,
      comment: `Imports run one way, types too: this layer knows nothing of ${LAYERS.slice(level + 1)
        .map(nameOf)
        .join(', ')}.`,
      severity: 'error',
      from: { path: `^src/${any(layer)}/` },
      to: { path: `^src/${any(LAYERS.slice(level + 1).flat())}/` },
    })),
    {
      name: 'event-folders-apart',
      comment: 'What two event folders need is common/. The content of m.room.message is the one union over a folder.',
      severity: 'error',
      from: { path: `^src/(${EVENTS.join('|')})/`, pathNot: '^src/room/message(-with)?\\.ts$' },
      to: { path: `^src/${any(EVENTS)}/`, pathNot: '^src/$1/' },
    },
    {
      name: 'unstable-apart',
      comment: 'Who uses only what the specification has does not pay for more.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/unstable/' },
      to: { path: '^src/unstable/' },
    },
    {
      name: 'room-message-to-message-only',
      comment: 'The exception to event-folders-apart goes no further than message/.',
      severity: 'error',
      from: { path: '^src/room/message(-with)?\\.ts$' },
      to: { path: `^src/${any(EVENTS)}/`, pathNot: '^src/(room|message)/' },
    },
    {
      name: 'pure-imports-nothing',
      comment: 'A pure function costs its own bytes: it imports types, other pure functions, and no codec.',
      severity: 'error',
      from: { path: PURE },
      to: { pathNot: [...PURE, HASHES], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'hashes-in-one-file',
      comment: 'Hashing is for one file, so that nobody else brings it along.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/hash/canonical-hash\\.ts$' },
      to: { path: HASHES },
    },
    {
      name: 'pure-below-parse',
      comment: 'parse/ and cli/ call pure functions, so these know nothing of them, not even types.',
      severity: 'error',
      from: { path: PURE },
      to: { path: '^src/(parse|cli)/' },
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

function any(names) {
  return `(?:${names.join('|')})`
}

function nameOf(layer) {
  return layer.length === 1 ? layer[0] : 'events'
}
