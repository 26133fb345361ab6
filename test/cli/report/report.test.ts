/**
 * What is written of the outcomes, for people and for programs.
 *
 * @module
 */
import { describe, expect, test } from 'vitest'

import type { CheckedEvent, Outcome } from '../../../src/cli/check/checked-event.js'
import { jsonReport, PROBLEM_LIMIT, PROBLEM_TEXT_LIMIT } from '../../../src/cli/report/json.js'
import { Output, type Report } from '../../../src/cli/report/report.js'
import { GROUP_LIMIT, Tally, TYPE_LIMIT, totalOf } from '../../../src/cli/report/tally.js'
import { SHOWN_PER_EVENT, SHOWN_PER_SOURCE, SHOWN_TYPES, textReport } from '../../../src/cli/report/text.js'
import { shown } from '../../../src/cli/terminal/terminal-safe.js'
import { PDU_FIELDS } from '../../support/pdu-fields.js'
import { checkAll, NAME, runOn } from '../drive.js'

const event = (outcome: Outcome, type: string | undefined, more: Partial<CheckedEvent> = {}): CheckedEvent => ({
  outcome,
  event: undefined,
  format: undefined,
  type,
  eventId: undefined,
  line: 1,
  at: [],
  errors: [],
  repairs: undefined,
  notes: [],
  ...more,
})

const BAD = event('malformed', 'm.room.name', {
  eventId: '$bad',
  line: 7,
  errors: [
    { code: 'wrong-type', path: ['content', 'name'], message: 'content.name: expected a string, found a number' },
  ],
})

/** What a report writes of the events of some sources. */
async function report(make: (output: Output) => Report, sources: Record<string, CheckedEvent[]>) {
  let text = ''
  const output = new Output(async (more) => {
    text += more
  })
  const made = make(output)
  const tally = new Tally()
  for (const [source, events] of Object.entries(sources)) {
    for (const checked of events) {
      tally.add(source, checked)
      if (checked.outcome === 'malformed') made.malformed(source, checked)
    }
    made.sourceDone(source)
  }
  made.done(tally)
  await output.drain()
  return text
}

const text = (sources: Record<string, CheckedEvent[]>, colors = false) =>
  report((output) => textReport(output, colors), sources)
const json = async (sources: Record<string, CheckedEvent[]>) => JSON.parse(await report(jsonReport, sources))

describe('for people', () => {
  test('a block for each malformed event, and a table of types', async () => {
    const events = [
      event('known', 'm.room.name'),
      event('custom', 'org.example.thing'),
      event('known', 'm.room.message'),
      event('redacted', 'm.room.message'),
      BAD,
      event('malformed', undefined, { line: 8, errors: [{ code: 'unreadable', path: [], message: 'not UTF-8' }] }),
      event('cleared', 'm.room.message'),
    ]
    expect(await text({ 'a.ndjson': events })).toBe(
      [
        'a.ndjson:7  m.room.name  $bad',
        '  content.name: expected a string, found a number',
        '',
        'a.ndjson:8',
        '  not UTF-8',
        '',
        '7 events: 2 known, 1 redacted, 1 cleared, 1 custom, 2 malformed',
        '',
        'type               total  known  redacted  cleared  custom  malformed',
        'm.room.message         3      1         1        1       -          -',
        'm.room.name            2      1         -        -       -          1',
        'org.example.thing      1      -         -        -       1          -',
        '(no type)              1      -         -        -       -          1',
        '',
        'most common faults',
        '      1  m.room.name: content.name: expected a string, found a number',
        '         first: a.ndjson:7 $bad',
        '      1  not UTF-8',
        '         first: a.ndjson:8',
        '',
      ].join('\n'),
    )
  })

  test('the place within a line', async () => {
    const at = ['rooms', 'join', '!r:example.org', 'timeline', 'events', '3']
    expect(await text({ 'sync.json': [{ ...BAD, at }] })).toContain(
      'sync.json:7 rooms.join["!r:example.org"].timeline.events[3]  m.room.name  $bad\n',
    )
  })

  test('no events', async () => {
    expect(await text({ a: [] })).toBe('no events\n')
  })

  test('colors, if they are wanted', async () => {
    const colored = await text({ a: [BAD] }, true)
    expect(colored.startsWith('\x1b[1ma:7\x1b[22m  m.room.name')).toBe(true)
    expect(colored).toContain('\x1b[31m1 malformed\x1b[39m')
    expect(await text({ a: [BAD] })).not.toContain('\x1b')
  })

  test('no more than some malformed events of each source, and how many more there are', async () => {
    const many = Array.from({ length: SHOWN_PER_SOURCE + 2 }, () => BAD)
    const shown = await text({ a: many, b: many.slice(1), c: [BAD] })
    expect(shown.match(/^\w:7 /gm)).toHaveLength(2 * SHOWN_PER_SOURCE + 1)
    expect(shown).toContain('\n\na: 2 more malformed events, not shown\n\nb:7')
    expect(shown).toContain('\n\nb: 1 more malformed event, not shown\n\nc:7')
    expect(shown).toContain(`\n${2 * SHOWN_PER_SOURCE + 4} events: ${2 * SHOWN_PER_SOURCE + 4} malformed\n`)
  })

  test('no more than some errors of each event', async () => {
    const errors = Array.from({ length: SHOWN_PER_EVENT + 3 }, (_, i) => ({
      code: 'x',
      path: [`${i}`],
      message: `error ${i}`,
    }))
    const shown = await text({ a: [{ ...BAD, errors }] })
    expect(shown.match(/^ {2}error/gm)).toHaveLength(SHOWN_PER_EVENT)
    expect(shown).toContain('\n  and 3 more\n')
  })

  test('no more than some types', async () => {
    const types = Array.from({ length: SHOWN_TYPES + 5 }, (_, i) => event('custom', `type ${i}`))
    const shown = await text({ a: [...types, ...types.slice(0, SHOWN_TYPES)] })
    expect(shown.match(/^type \d/gm)).toHaveLength(SHOWN_TYPES)
    expect(shown).toMatch(/^\(other types\) +5 +- +- +- +5 +-$/m)
  })

  test('nothing that a terminal would obey', async () => {
    const evil = '\x1b[2J\u202e\n\u0007'
    const shown = await text({ [evil]: [{ ...BAD, type: evil, eventId: evil, at: [evil] }] })
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(shown).toContain('\\u001b[2J\\u202e\\u000a\\u0007:7 ["\\u001b[2J\\u202e\\u000a\\u0007"]')
  })

  test('a type that is empty', async () => {
    expect(await text({ a: [event('custom', '')] })).toMatch(/^"" +1/m)
  })
})

describe('for programs', () => {
  test('one object on a line', async () => {
    const events = [event('known', 'm.room.name'), BAD, event('malformed', undefined, { line: 9, at: ['chunk', '0'] })]
    const written = await report(jsonReport, { 'a.ndjson': events })
    expect(written).toMatch(/^\{.*\}\n$/)
    expect(JSON.parse(written)).toEqual({
      total: 3,
      known: 1,
      redacted: 0,
      cleared: 0,
      custom: 0,
      malformed: 2,
      byType: { 'm.room.name': { known: 1, redacted: 0, cleared: 0, custom: 0, malformed: 1 } },
      faults: [
        {
          code: 'wrong-type',
          type: 'm.room.name',
          path: 'content.name',
          message: 'content.name: expected a string, found a number',
          count: 1,
          example: { source: 'a.ndjson', line: 7, event_id: '$bad' },
        },
      ],
      problems: [
        {
          source: 'a.ndjson',
          line: 7,
          type: 'm.room.name',
          event_id: '$bad',
          errors: [
            { code: 'wrong-type', path: '/content/name', message: 'content.name: expected a string, found a number' },
          ],
        },
        { source: 'a.ndjson', line: 9, at: '/chunk/0', type: null, event_id: null, errors: [] },
      ],
    })
  })

  test('names of every object are types like others', async () => {
    const names = ['__proto__', 'constructor', 'toString']
    const { byType } = await json({ a: names.map((name) => event('custom', name)) })
    expect(Object.keys(byType)).toEqual(names)
    expect(names.map((name) => Object.getOwnPropertyDescriptor(byType, name)?.value.custom)).toEqual([1, 1, 1])
  })

  test('no more than some problems, and how many more there are', async () => {
    const found = await json({ a: Array.from({ length: PROBLEM_LIMIT + 3 }, () => BAD) })
    expect(found.problems).toHaveLength(PROBLEM_LIMIT)
    expect(found).toMatchObject({ total: PROBLEM_LIMIT + 3, malformed: PROBLEM_LIMIT + 3, problemsOmitted: 3 })
  })

  test('nothing that a terminal would obey, or that hides', async () => {
    const evil = '\u009b2J\u202e\u200b\u007f\u3164\u2028'
    const errors = [{ code: 'x', path: [evil], message: evil }]
    const written = await report(jsonReport, {
      [evil]: [event('malformed', evil, { at: [evil], eventId: evil, errors })],
    })
    expect(written).toMatch(/^[ -~]+\n$/)
    expect(JSON.parse(written).problems).toHaveLength(1)
  })

  test('the text of an event is limited, for any keys', async () => {
    const users = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`@${i}`, 5]))
    const line = JSON.stringify({ type: 'm.receipt', content: { [`$${'e'.repeat(2e6)}`]: { 'm.read': users } } })
    const checked = await checkAll(line)
    const { problems } = await json({ a: checked })
    expect(problems[0].errors).toHaveLength(101)
    expect(JSON.stringify(problems).length).toBeLessThan(101_000)
    expect((await text({ a: checked })).length).toBeLessThan(4_000)
  })

  test('no more than some text of them', async () => {
    const long = { ...BAD, errors: [{ code: 'x', path: ['x'.repeat(PROBLEM_TEXT_LIMIT * 0.4)], message: '' }] }
    const found = await json({ a: [long, long, long, BAD] })
    expect(found.problems).toHaveLength(2)
    expect(found.problemsOmitted).toBe(2)
  })
})

describe('malformed events are grouped', () => {
  const by = (sender: string, room_id: string, at: string[] = []) => ({ ...BAD, event: { sender, room_id }, at })
  const item = (index: string) => ({ code: 'wrong-type', path: ['content', 'aliases', index], message: `[${index}]` })
  const events = [
    by('@a:x.org', '!a:x.org'),
    by('@b:x.org', '!a:x.org'),
    by('@c:y.org', '!b:y.org'),
    { ...by('@d:y.org', '', ['rooms', 'join', '!a:x.org']), errors: [item('0'), item('7')] },
  ]

  test('by fault, each event once, with the first one of each', async () => {
    const { faults } = await json({ a: events.slice(0, 3), b: events.slice(3) })
    expect(faults.map(({ count, path, example }: Record<string, unknown>) => [count, path, example])).toEqual([
      [3, 'content.name', { source: 'a', line: 7, event_id: '$bad' }],
      [1, 'content.aliases["*"]', { source: 'b', line: 7, at: '/rooms/join/!a:x.org', event_id: '$bad' }],
    ])
    expect(await text({ a: events })).toContain(
      '\nmost common faults\n      3  m.room.name: content.name: expected a string, found a number\n         first: a:7 $bad\n',
    )
  })

  test('by room and by the server of the sender', async () => {
    const { malformedByRoom, malformedByServer } = await json({ a: events })
    expect(malformedByServer).toEqual({ 'x.org': 2, 'y.org': 2 })
    expect(malformedByRoom).toEqual({ '!a:x.org': 2, '!b:y.org': 1, '': 1 })
    expect(await text({ a: events })).toContain('\nmalformed, by server\n      2  x.org\n      2  y.org\n')
  })

  test('in no more groups than some', async () => {
    const many = Array.from({ length: GROUP_LIMIT + 5 }, (_, i) => ({ ...by(`@a:s${i}`, `!${i}`), type: `t${i}` }))
    const tally = new Tally()
    for (const checked of many) tally.add('a', checked)
    expect([tally.faults.size, tally.faults.others]).toEqual([GROUP_LIMIT, 5])
    expect([tally.malformedByServer.byName.size, tally.malformedByServer.others]).toEqual([GROUP_LIMIT, 5])
  })

  test('and what is encrypted is counted', async () => {
    const message = (content: object) => event('known', 'm.room.message', { event: { content } })
    const encrypted = [event('known', 'm.room.encrypted'), message({ msgtype: 'm.bad.encrypted' }), message({})]
    expect((await json({ a: encrypted })).undecryptable).toBe(2)
    expect(await text({ a: encrypted })).toContain('\n2 encrypted\n')
  })

  test('and what is not events or could not be read is listed', async () => {
    const profile = { displayname: 'A', avatar_url: null }
    const input = [profile, profile, { errcode: 'M_FORBIDDEN' }, NAME].map((value) => `${JSON.stringify(value)}\n`)
    const args = ['-', 'missing.ndjson']
    const { status, stdout } = await runOn(['check', '--json', ...args], input.join(''))
    expect(status).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({
      total: 1,
      notEvents: { 'a user profile': 2, 'an error response': 1 },
      unread: [{ source: 'missing.ndjson', message: 'no such file or directory' }],
    })
    const { stdout: shown } = await runOn(['check', ...args], input.join(''))
    expect(shown).toContain(
      '1 event: 1 known\n3 not Matrix events: 2 a user profile, 1 an error response\n1 could not be read to the end\n\n',
    )
  })

  test('and PDUs that cannot be verified are counted', async () => {
    const pdu = { ...NAME, ...PDU_FIELDS }
    const { stdout } = await runOn(['check', '--verify'], JSON.stringify(pdu))
    expect(stdout).toContain('\n1 not verified: their room version is unknown\n')
    expect((await runOn(['check'], JSON.stringify(pdu))).stdout).not.toContain('not verified')
  })

  test('and what room versions are known from', async () => {
    const from = (versionFrom: CheckedEvent['versionFrom']) => event('known', 'm.room.name', { versionFrom })
    const pdus = [from('create-event'), from('shape'), from('create-event'), from(undefined)]
    expect((await json({ a: pdus })).roomVersionsFrom).toEqual({ 'create-event': 2, shape: 1 })
    expect(await text({ a: pdus })).toContain(
      '\nroom versions of PDUs: 2 from the create event, 1 from the keys of the PDU\n',
    )
  })
})

describe('the counts', () => {
  test('adds up', () => {
    const tally = new Tally()
    const events = [event('known', 'a'), event('known', 'b'), event('malformed', undefined), event('custom', 'a')]
    for (const checked of events) tally.add('a', checked)
    expect(totalOf(tally.counts)).toBe(4)
    const totals = tally.typeRows(1).map(([name, counts]) => [name, totalOf(counts)])
    expect(totals).toEqual([
      ['a', 2],
      ['(other types)', 1],
      ['(no type)', 1],
    ])
  })

  test('types up to a limit, and the others as one', async () => {
    const types = Array.from({ length: TYPE_LIMIT + 2 }, (_, i) => event('custom', `t${i}`))
    const { byType, otherTypes, total } = await json({ a: [...types, event('known', 't0')] })
    expect(Object.keys(byType)).toHaveLength(TYPE_LIMIT)
    expect(byType.t0).toMatchObject({ known: 1, custom: 1 })
    expect(otherTypes).toMatchObject({ known: 0, custom: 2 })
    expect(total).toBe(TYPE_LIMIT + 3)
  })

  test('types that no room would take by as much of their name as one may have', async () => {
    const name = 'x'.repeat(255)
    const { byType } = await json({
      a: [event('custom', name), event('custom', `${name}y`), event('custom', `${name}z`)],
    })
    expect(Object.entries(byType).map(([type, counts]) => [type, (counts as { custom: number }).custom])).toEqual([
      [name, 1],
      [`${name}…`, 2],
    ])
  })
})

test.for([
  ['m.room.xyz', 'm.room.xyz'],
  ['é漢字🎉', 'é漢字🎉'],
  ['12345678901', '123456789…'],
  ['🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉', '🎉🎉🎉🎉🎉🎉🎉🎉🎉…'],
  ['a\x1b[31mb', 'a\\u001b[31mb'],
  ['a\u200bb\u2066c', 'a\\u200bb\\u2066c'],
  ['a\u0085b\u2028c', 'a\\u0085b\\u2028c'],
])('%j is printed as %s', ([text = '', wanted]) => {
  expect(shown(text, 10)).toBe(wanted)
})
