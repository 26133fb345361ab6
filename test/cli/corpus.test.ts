/**
 * The command on the events of a real server. Only events that the server should have rejected are malformed.
 *
 * @module
 */
import { describe, expect, test } from 'vitest'

import type { CheckedEvent } from '../../src/cli/check/checked-event.js'
import { jsonPointer } from '../../src/parse/report.js'
import { isSharedThere, readShared, SERVED, STORED, SYNC_RESPONSES } from '../support/shared.js'
import { checkAll } from './drive.js'

const VOIP_VERSION_0 = ['/content/party_id', '/content/version']
const RELATION = ['/content/m.relates_to']

/** What is wrong, as often as it occurs. */
function mistakes(events: readonly CheckedEvent[]) {
  const found = new Map<string, number>()
  for (const { type, outcome, errors } of events) {
    if (outcome !== 'malformed') continue
    const mistake = [type, ...errors.map(({ path }) => jsonPointer(path)).sort()].join(' ')
    found.set(mistake, (found.get(mistake) ?? 0) + 1)
  }
  return Object.fromEntries(found)
}

const calls = ['m.call.invite', ...VOIP_VERSION_0].join(' ')
const relations = ['m.room.message', ...RELATION].join(' ')

describe.skipIf(!isSharedThere)('the events of a real server (needs ../shared)', () => {
  test.for<[string, number, Record<string, number>]>([
    [SERVED[0], 1422, { [calls]: 20, [relations]: 2 }],
    [STORED[0], 319, { [calls]: 5, [relations]: 2 }],
    [SYNC_RESPONSES[0], 338, { [calls]: 5 }],
    [SERVED[1], 1819, { [calls]: 20, [relations]: 2 }],
    [STORED[1], 442, { [calls]: 5, [relations]: 2 }],
    [SYNC_RESPONSES[1], 469, { [calls]: 5 }],
  ])('%s', async ([file, total, wanted]) => {
    const events = await checkAll(readShared(file))
    expect(events).toHaveLength(total)
    expect(mistakes(events)).toEqual(wanted)
    expect(events.every(({ type }) => type !== undefined)).toBe(true)
  })

  test.each(SERVED)('are the same as an array: %s', async (file) => {
    const lines = readShared(file).trimEnd().split('\n')
    const [byLine, byElement] = await Promise.all([checkAll(lines.join('\n')), checkAll(`[${lines.join(',\n')}]`)])
    const what = ({ at: _, ...event }: CheckedEvent) => ({
      ...event,
      errors: event.errors.map(({ message }) => message),
    })
    expect(byElement.map(what)).toEqual(byLine.map(what))
  })

  test.each(SYNC_RESPONSES)('are found in a response over many lines too: %s', async (file) => {
    const response = readShared(file)
    const what = ({ outcome, type, at }: CheckedEvent) => [outcome, type, jsonPointer(at)]
    const spread = await checkAll(JSON.stringify(JSON.parse(response), null, 2))
    expect(spread.map(what)).toEqual((await checkAll(response)).map(what))
  })
})
