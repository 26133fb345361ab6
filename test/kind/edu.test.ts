import fc from 'fast-check'
import { expect, test } from 'vitest'

import { AnyEdu, EDU } from '../../src/kind/edu.js'
import { valuesOf } from '../support/arbitrary.js'
import { mutants } from '../support/mutants.js'
import { accepts, messages, rejects } from '../support/rows.js'

/** Number of mutants to compare for each value. */
const MUTANTS = 200

test.each(Object.entries(EDU))('%s is listed under its type as an EDU', (type, definition) => {
  expect(definition).toMatchObject({ kind: 'edu', type })
})

test.each(Object.entries(EDU))('AnyEdu agrees with the codec of %s', (type, { event }) => {
  for (const value of fc.sample(valuesOf(event), { numRuns: 3, seed: 1 })) {
    expect(messages(AnyEdu, value)).toEqual([])
    for (const mutant of [...mutants(value)].slice(0, MUTANTS)) {
      if ((mutant as { edu_type?: unknown } | null)?.edu_type !== type) continue
      expect(messages(AnyEdu, mutant)).toEqual(messages(event, mutant))
    }
  }
})

const content = { room_id: '!room:example.org', typing: true, user_id: '@alice:example.org' }
const KNOWN = [
  '"m.device_list_update"',
  '"m.direct_to_device"',
  '"m.presence"',
  '"m.receipt"',
  '"m.signing_key_update" or "m.typing"',
].join(', ')

accepts(AnyEdu, [['a user who is typing', { content, edu_type: 'm.typing' }]])

rejects(AnyEdu, [
  ...['org.example.thing', '', 'M.TYPING', '__proto__', 'constructor'].map(
    (edu_type) =>
      [`the type "${edu_type}"`, { content, edu_type }, `edu_type: expected ${KNOWN}, found "${edu_type}"`] as const,
  ),
  ['an event', { content, type: 'm.typing' }, `edu_type: expected ${KNOWN}, found nothing`],
  [
    'the content of another type',
    { content, edu_type: 'm.presence' },
    'content.push: expected an array, found nothing',
  ],
])
