/**
 * Typical mistakes in state resolution, made in the source one at a time: the vectors detect each of them.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'

import { resolveState } from '../../../src/function/state-resolution/resolve-state.js'
import { PROJECT_ROOT } from '../../../tool/source.js'
import { hasVectors, type ResolveVector, readResolveVectors } from '../../support/shared.js'

const FOLDER = join(PROJECT_ROOT, 'src/function/state-resolution')
const vectors = readResolveVectors()

/** The original and the wrong code, and the number of vectors of version 1, 2 to 11, and 12 that detect it. */
type Mistake = readonly [
  what: string,
  file: string,
  before: string,
  after: string,
  noticed: readonly [v1: number, v2: number, v12: number],
]

const MISTAKES: readonly Mistake[] = [
  ['version 1: by ID instead of its SHA-1', 'resolve-v1', 'sha1Hex(event.id)', 'event.id', [8, 0, 0]],
  ['version 1: SHA-1 upside down', 'resolve-v1', 'a.hash < b.hash ? 1 : -1', 'a.hash < b.hash ? -1 : 1', [13, 0, 0]],
  ['version 1: depth upside down', 'resolve-v1', 'a.depth - b.depth', 'b.depth - a.depth', [34, 0, 0]],
  [
    'version 1: going on after the first refusal',
    'resolve-v1',
    'resolution)) break',
    'resolution)) continue',
    [3, 0, 0],
  ],
  [
    'version 1: no check of other events',
    'resolve-v1',
    '.find((event) => isAllowed(event, lookUp, resolution))',
    '.find(() => true)',
    [14, 0, 0],
  ],
  [
    'no auth difference',
    'full-conflicted-set',
    'for (const event of authDifference(states, conflicted, isAgreed, resolution)) full.add(event)',
    '',
    [0, 60, 3],
  ],
  [
    'no conflicted subgraph',
    'full-conflicted-set',
    "resolution.version.rules.stateResolution === 'v2.1' ? conflictedSubgraph(full) : []",
    '[]',
    [0, 0, 4],
  ],
  ['wrong first state', 'resolve-v2', "stateResolution === 'v2.1'", "stateResolution !== 'v2.1'", [0, 21, 3]],
  ['unconflicted state not put back', 'resolve', 'if (!isAgreed) added', 'added', [0, 6, 3]],
  ['join rules are not power events', 'resolve-v2', " || type === 'm.room.join_rules'", '', [0, 55, 9]],
  [
    "leaves of one's own are power events",
    'resolve-v2',
    "return isRemoval && senderOf(event) !== ownString(pdu, 'state_key')",
    'return isRemoval',
    [0, 61, 15],
  ],
  ['kicks and bans are not power events', 'resolve-v2', 'return isRemoval &&', 'return false &&', [0, 83, 15]],
  [
    'power events without their auth chains',
    'resolve-v2',
    'for (const event of authChain(power, lowestIndex(full))) if (full.has(event)) power.add(event)',
    '',
    [0, 60, 14],
  ],
  [
    'power order: no power levels',
    'power-order',
    'level: userPowerLevel(levels, senderOf(event))',
    'level: 0',
    [0, 67, 16],
  ],
  [
    'power order: no clock',
    'power-order',
    'bySendingTime(a.event, b.event)',
    '(a.event.id < b.event.id ? -1 : 1)',
    [0, 36, 8],
  ],
  [
    'power order: IDs upside down',
    'power-order',
    'bySendingTime(a.event, b.event)',
    '((a.event.pdu.origin_server_ts ?? 0) - (b.event.pdu.origin_server_ts ?? 0) || (a.event.id < b.event.id ? 1 : -1))',
    [0, 7, 3],
  ],
  [
    'power order: no topology',
    'power-order',
    'filter((authEvent) => graph.has(authEvent))',
    'filter(() => false)',
    [0, 64, 16],
  ],
  ['no mainline', 'mainline-order', 'position: mainline.positionOf(event)', 'position: 0', [0, 49, 8]],
  [
    'mainline upside down',
    'mainline-order',
    'b.position > a.position ? 1 : -1',
    'b.position > a.position ? -1 : 1',
    [0, 98, 19],
  ],
  [
    'mainline: no clock',
    'mainline-order',
    'bySendingTime(a.event, b.event)',
    '(a.event.id < b.event.id ? -1 : 1)',
    [0, 72, 9],
  ],
  [
    'mainline: IDs upside down',
    'mainline-order',
    'bySendingTime(a.event, b.event)',
    '((a.event.pdu.origin_server_ts ?? 0) - (b.event.pdu.origin_server_ts ?? 0) || (a.event.id < b.event.id ? 1 : -1))',
    [0, 20, 8],
  ],
  [
    'no auth events where the state has none',
    'resolve-v2',
    'return cited === undefined || resolution.isRejected(cited) ? undefined : cited',
    'return undefined',
    [0, 104, 54],
  ],
  [
    'auth events before the state',
    'resolve-v2',
    'const known = state.get(type, stateKey)',
    'const known = authEventAt(event, type, stateKey) ?? state.get(type, stateKey)',
    [0, 164, 32],
  ],
  ['no checks', 'resolve-v2', 'if (isAllowed(event, lookUp, resolution)) state', 'state', [0, 165, 32]],
]

/** `resolveState` with a mistake in it. */
async function mistaken([, file, before, after]: Mistake): Promise<typeof resolveState> {
  const path = join(FOLDER, `${file}.ts`)
  const text = readFileSync(path, 'utf8')
  if (text.split(before).length !== 2) throw new Error(`${file}: not there once: ${before}`)
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, 'resolve-state.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'mistake',
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, (args) =>
            args.path === path ? { contents: text.replace(before, () => after), loader: 'ts' } : undefined,
          )
        },
      },
    ],
  })
  const module = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`
  )
  return module.resolveState
}

function isNoticed(
  { pdus, resolved, room_version, states, text_resolved }: ResolveVector,
  by: typeof resolveState,
): boolean {
  const ids = by({
    roomVersion: room_version,
    states: states.map((state) => state.map(([, , id]) => id)),
    pduById: (id) => pdus[id],
  })
  const expected = (text_resolved ?? resolved).map(([, , id]) => id)
  return JSON.stringify([...ids].sort()) !== JSON.stringify(expected.sort())
}

describe.skipIf(!hasVectors)('mistakes in state resolution are noticed (needs ../shared)', () => {
  test('there are 24, and the source has none', () => {
    expect(MISTAKES.length).toBe(24)
    expect(vectors.filter((vector) => isNoticed(vector, resolveState))).toEqual([])
  })

  test.each(MISTAKES.map((mistake) => [mistake[0], mistake] as const))('%s', async (_, mistake) => {
    const by = await mistaken(mistake)
    const noticing = vectors.filter((vector) => isNoticed(vector, by)).map(({ room_version }) => room_version)
    const noticed = [
      noticing.filter((version) => version === '1').length,
      noticing.filter((version) => version !== '1' && version !== '12').length,
      noticing.filter((version) => version === '12').length,
    ]
    expect(noticed).toEqual(mistake[4])
  })
})
