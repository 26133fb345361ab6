/**
 * The command's check on the events of a real server. What is malformed there is what the server let in, and nothing else.
 *
 * @module
 */
import { describe, expect, test } from 'vitest'

import type { CheckedEvent } from '../../src/cli/check.js'
import { pointer } from '../../src/cli/json-report.js'
import { isSharedThere, readShared } from '../support/shared.js'
import { checkAll } from './drive.js'

const VOIP_VERSION_0 = ['/content/party_id', '/content/version']
const RELATION = ['/content/m.relates_to']

/** What is wrong, as often as it occurs. */
function mistakes(events: readonly CheckedEvent[]) {
  const found = new Map<string, number>()
  for (const { type, outcome, errors } of events) {
    if (outcome !== 'malformed') continue
    const mistake = [type, ...errors.map(({ path }) => pointer(path)).sort()].join(' ')
    found.set(mistake, (found.get(mistake) ?? 0) + 1)
  }
  return Object.fromEntries(found)
}

const calls = ['m.call.invite', ...VOIP_VERSION_0].join(' ')
const relations = ['m.room.message', ...RELATION].join(' ')

const whenThere = isSharedThere ? 'the events of a real server' : 'the events of a real server, which are not here'

describe.skipIf(!isSharedThere)(whenThere, () => {
  test.for<[string, number, Record<string, number>]>([
    ['synapse-client-server.ndjson', 1422, { [calls]: 20, [relations]: 2 }],
    ['synapse-pdu.ndjson', 319, { [calls]: 5, [relations]: 2 }],
    ['sync-response.json', 338, { [calls]: 5 }],
  ])('%s', async ([file, total, wanted]) => {
    const events = await checkAll(readShared(`corpus/${file}`))
    expect(events).toHaveLength(total)
    expect(mistakes(events)).toEqual(wanted)
    expect(events.every(({ type }) => type !== undefined)).toBe(true)
  })

  test('are the same as an array', async () => {
    const lines = readShared('corpus/synapse-client-server.ndjson').trimEnd().split('\n')
    const [byLine, byElement] = await Promise.all([checkAll(lines.join('\n')), checkAll(`[${lines.join(',\n')}]`)])
    const what = ({ at: _, ...event }: CheckedEvent) => ({
      ...event,
      errors: event.errors.map(({ message }) => message),
    })
    expect(byElement.map(what)).toEqual(byLine.map(what))
  })

  test('are found in a response over many lines too', async () => {
    const response = readShared('corpus/sync-response.json')
    const what = ({ outcome, type, at }: CheckedEvent) => [outcome, type, pointer(at)]
    const spread = await checkAll(JSON.stringify(JSON.parse(response), null, 2))
    expect(spread.map(what)).toEqual((await checkAll(response)).map(what))
  })
})
