/**
 * The reports for programs are as their schemas say, without a key that the schemas do not describe.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { JsonSchema } from '../../../src/codec/json-schema.js'
import { PROJECT_ROOT } from '../../../tool/source.js'
import { strictAjv } from '../../schema/schemas.js'
import { PDU_FIELDS } from '../../support/pdu-fields.js'
import { TestRoom } from '../../support/room.js'
import { BAD_NAME, MEMBER, NAME, runOn } from '../drive.js'

/** The validator of a schema, closed: an object has only the keys that are described. */
function closedValidator(name: string) {
  const schema: JsonSchema = JSON.parse(readFileSync(join(PROJECT_ROOT, `schemas/cli/${name}.json`), 'utf8'))
  return strictAjv().compile(closed(schema))
}

function closed(schema: JsonSchema): JsonSchema {
  const entries = Object.entries(schema).map(([key, value]) => [
    key,
    typeof value === 'object' && value !== null && !Array.isArray(value) ? closed(value as JsonSchema) : value,
  ])
  const isObject = schema['type'] === 'object' && schema['properties'] !== undefined
  return { ...Object.fromEntries(entries), ...(isObject && { additionalProperties: false }) }
}

const PDU = { ...NAME, ...PDU_FIELDS }
const REMARKABLE = { ...NAME, sender: '@a' }
const ENCRYPTED = {
  ...MEMBER,
  type: 'm.room.encrypted',
  content: { algorithm: 'm.megolm.v1.aes-sha2', ciphertext: 'c' },
}
const lines = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('')
const { pdus } = new TestRoom('2').start()

test.each<[string, string[], string, keys: string[]]>([
  ['check of nothing', [], '', ['total', 'known', 'byType', 'problems']],
  [
    'check of faults',
    [],
    lines([MEMBER, BAD_NAME, { rooms: {} }, { chunk: [BAD_NAME] }, 5, { ...NAME, type: 5 }, ENCRYPTED]),
    ['faults', 'malformedByServer', 'malformedByRoom', 'undecryptable'],
  ],
  [
    'check with repairs',
    ['--salvage'],
    lines([BAD_NAME, { ...MEMBER, content: { membership: 'join', displayname: 1 } }]),
    ['repaired', 'byRepair'],
  ],
  ['check with remarks', ['--lint'], lines([REMARKABLE]), ['remarks']],
  ['check of PDUs', [], lines([PDU, { room_version: '10', event: PDU }]), ['roomVersionsFrom']],
  [
    'check of more types than are counted apart',
    [],
    lines(Array.from({ length: 10_001 }, (_, i) => ({ ...NAME, type: `org.example.${i}` }))),
    ['otherTypes'],
  ],
  [
    'check of more problems than are listed',
    [],
    lines(Array.from({ length: 10_001 }, () => BAD_NAME)),
    ['problemsOmitted'],
  ],
  ['check of what is not events', [], lines([{ displayname: 'A', avatar_url: null }, NAME]), ['notEvents']],
  [
    'check of a dump with private rows',
    [],
    'COPY public.account_data (user_id, content) FROM stdin;\n@a:b.c\t{}\n\\.\n',
    ['advice', 'notEvents'],
  ],
  ['check of a file that is not there', ['-', 'missing'], lines([NAME]), ['unread']],
  ['check of PDUs that cannot be verified', ['--verify'], lines([PDU]), ['unverified']],
  [
    'check of more faults than are grouped',
    ['--lint'],
    lines(
      Array.from({ length: 1002 }, (_, i) => [
        { ...BAD_NAME, type: 'm.room.name', sender: `@a:s${i}`, room_id: `!${i}`, content: { name: 1 } },
        { ...REMARKABLE, type: `m.${i}` },
        { ...NAME, type: `m.${i}`, content: 5 },
      ]).flat(),
    ),
    ['faultsOmitted', 'remarksOmitted', 'serversOmitted', 'roomsOmitted'],
  ],
])('%s', async (_, args, input, keys) => {
  const { stdout } = await runOn(['check', '--json', ...args], input)
  const report = JSON.parse(stdout)
  expect(Object.keys(report)).toEqual(expect.arrayContaining(keys))
  const isValid = closedValidator('check-report')
  isValid(report)
  expect(isValid.errors).toBeNull()
})

test.each<[string, string, keys: string[]]>([
  ['verify of nothing', '', ['rooms']],
  ['verify of a room', lines([...pdus.values()]), ['rooms']],
  ['verify of what has no version and what is malformed', `${lines([PDU])}{\n`, ['rooms', 'unreadable']],
])('%s', async (_, input, keys) => {
  const { stdout } = await runOn(['verify', '--json'], input)
  const report = JSON.parse(stdout)
  expect(Object.keys(report)).toEqual(keys)
  const isValid = closedValidator('verify-report')
  isValid(report)
  expect(isValid.errors).toBeNull()
})
