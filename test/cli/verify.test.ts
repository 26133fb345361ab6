/**
 * `matrix-events verify`, from its arguments to its exit status.
 *
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, test } from 'vitest'

import { computeEventId } from '../../src/function/hash/event-id.js'
import { redact } from '../../src/function/room-version/redact.js'
import { publicKeyOf } from '../../src/signature/ed25519.js'
import { signPdu } from '../../src/signature/sign-pdu.js'
import { TestRoom } from '../support/room.js'
import { isSharedThere, readShared, STORED } from '../support/shared.js'
import { MEMBER, runOn } from './drive.js'

const home = mkdtempSync(join(tmpdir(), 'matrix-events-verify-'))
afterAll(() => rmSync(home, { recursive: true }))

const SEED = 'YJDBA9Xnr2sVqXD9Vj7XVUnmFZcZrlw8Md7kMW+3XA1'
const ALICE = '@alice:a.example'
const EVE = '@eve:a.example'

const keysFile = join(home, 'keys.json')
const serverKeys = {
  server_name: 'a.example',
  verify_keys: { 'ed25519:1': { key: publicKeyOf(SEED) } },
  valid_until_ts: 2 ** 50,
}
writeFileSync(keysFile, JSON.stringify(serverKeys))

interface Stored {
  readonly event_id: string
  readonly event: {
    readonly type: string
    readonly content: object
    readonly depth: number
    readonly [key: string]: unknown
  }
}

/** A room of version 11 or 12: its creation, Alice's join, a topic, a message of hers and one of Eve, who is not in the room. */
function room(
  version: string,
  topicDepth = 3,
): { [name in 'create' | 'join' | 'topic' | 'message' | 'strange']: Stored } {
  const stored: Stored[] = []
  const roomId = () => (version === '12' ? `!${stored[0]?.event_id.slice(1)}` : '!r:a.example')
  const add = (
    type: string,
    content: object,
    more: object = {},
    auth = stored.map(({ event_id }) => event_id),
  ): Stored => {
    const pdu = {
      type,
      content,
      sender: ALICE,
      ...(version === '12' && type === 'm.room.create' ? {} : { room_id: roomId() }),
      auth_events: auth.filter((id) => version !== '12' || id !== stored[0]?.event_id),
      prev_events: stored.slice(-1).map(({ event_id }) => event_id),
      depth: (stored.at(-1)?.event.depth ?? 0) + 1,
      origin_server_ts: 1_700_000_000_000 + stored.length,
      ...more,
    }
    const signed = signPdu(pdu, version, { entity: 'a.example', keyId: 'ed25519:1', seed: SEED })
    const id = signed._tag === 'Right' ? computeEventId(signed.right, version) : signed
    if (signed._tag === 'Left' || id._tag === 'Left') throw new Error('not signed')
    stored.push({ event_id: id.right, event: signed.right })
    return { event_id: id.right, event: signed.right }
  }
  const create = add('m.room.create', { room_version: version }, { state_key: '' }, [])
  const join = add('m.room.member', { membership: 'join' }, { state_key: ALICE })
  const auth = [create.event_id, join.event_id]
  return {
    create,
    join,
    topic: add('m.room.topic', { topic: 'Tea' }, { state_key: '', depth: topicDepth }, auth),
    message: add('m.room.message', { msgtype: 'm.text', body: 'Hi' }, {}, auth),
    strange: add('m.room.message', { msgtype: 'm.text', body: 'Hi' }, { sender: EVE }, [create.event_id]),
  }
}

const verify = (events: readonly unknown[], ...args: string[]) =>
  runOn(['verify', ...args], events.map((event) => `${JSON.stringify(event)}\n`).join(''))

async function problems(events: readonly unknown[], ...args: string[]) {
  const { status, stdout } = await verify(events, '--json', '--keys', keysFile, ...args)
  const { rooms } = JSON.parse(stdout)
  const codes: string[] = rooms.flatMap((room: { problems: { code: string }[] }) =>
    room.problems.map(({ code }) => code),
  )
  return { status, codes, rooms }
}

describe.each(['11', '12'])('a room of version %s', (version) => {
  const { create, join, message, strange, topic } = room(version)
  const good = [message, topic, join, create]

  test('all is well, in any order, from records and from bare events', async () => {
    for (const events of [good, good.map(({ event }) => event)]) {
      const { status, codes, rooms } = await problems(events)
      expect({ status, codes }).toEqual({ status: 0, codes: [] })
      expect(rooms).toMatchObject([
        {
          room_version: version,
          events: 4,
          accepted: 4,
          missing: [],
          extremities: [message.event_id],
          state: [create, join, topic].map(({ event, event_id }) => ({
            type: event.type,
            state_key: event['state_key'],
            event_id,
          })),
        },
      ])
    }
  })

  test.each<[what: string, codes: readonly string[], events: readonly unknown[]]>([
    ['an event that the rules refuse', ['sender-not-joined'], [...good, strange]],
    ['an event ID that is wrong', ['wrong-event-id'], [create, join, topic, { ...message, event_id: '$other' }]],
    ['a missing auth event', ['auth-event-missing'], [create, topic, join].filter((event) => event !== join)],
  ])('%s', async (_, codes, events) => {
    const found = await problems(events)
    expect(found.status).toBe(1)
    expect(found.codes).toEqual(expect.arrayContaining([...codes]))
  })

  test('a depth that decreases is remarked, and makes no event invalid', async () => {
    const events = room(version, 1)
    const good = [events.create, events.join, events.topic, events.message]
    const { status, codes, rooms } = await problems(good)
    expect({ status, codes }).toEqual({ status: 0, codes: [] })
    const message = 'depth: expected 3, since a previous event has 2, found 1'
    expect(rooms[0].remarks).toMatchObject([
      { code: 'wrong-depth', event_id: events.topic.event_id, type: 'm.room.topic', message },
    ])
    expect((await verify(good)).stdout).toContain(`    ${message}\n`)
    const [remark] = (await problems(good.filter((event) => event !== events.join))).rooms[0].remarks
    expect(remark).toBeUndefined()
  })

  test('a content that is not what was hashed', async () => {
    const changed = { ...message.event, content: { msgtype: 'm.text', body: 'Ho' } }
    expect(await problems([create, join, topic, { event: changed }])).toMatchObject({
      status: 1,
      codes: ['wrong-hash'],
    })
  })

  test('a redacted event is right', async () => {
    const redacted = { ...redact(message.event, version), unsigned: {} }
    const found = await problems([create, join, topic, { ...message, event: redacted }])
    expect(found).toMatchObject({ status: 0, codes: [], rooms: [{ redacted: 1 }] })
  })

  test('an event that is not signed, if keys are given', async () => {
    const unsigned = { ...message, event: { ...message.event, signatures: {} } }
    expect(await problems([create, join, topic, unsigned])).toMatchObject({ status: 1, codes: ['not-signed'] })
    expect((await verify([create, join, topic, unsigned])).status).toBe(0)
  })
})

describe('what is no PDU is not verified, and not wrong', () => {
  const { create, join } = room('11')
  const pdus = [create, join].map(({ event }) => event)
  const client = { ...MEMBER, room_id: '!r:a.example' }
  test.for<readonly [name: string, values: readonly unknown[], said: string]>([
    ['events of clients', [client, client], '2 events as clients get them, without hashes'],
    ['a response to /messages', [{ chunk: [client], start: 'a' }], '1 events as clients get them, without hashes'],
    [
      'a response to /sync',
      [{ next_batch: 's', rooms: { join: { '!r:a.example': { timeline: { events: [client] } } } } }],
      '1 events as clients get them, without hashes',
    ],
    ['account data', [{ type: 'm.direct', content: {} }], '1 events of the format account_data'],
    [
      'a template',
      [{ room_version: '11', event: { ...client, auth_events: [], prev_events: [], depth: 1 } }],
      '1 templates of PDUs, which have no hashes yet',
    ],
  ])('%s', async ([, values, said]) => {
    const alone = await verify(values)
    expect(alone).toEqual({ status: 2, stdout: '', stderr: `<stdin>: not verified: ${said}\n` })
    const { status, stderr, stdout } = await verify([...pdus, ...values])
    expect([status, stderr]).toEqual([0, alone.stderr])
    expect(stdout).toBe((await verify(pdus)).stdout)
  })
})

describe.each(['11', '12'])('what servers store with PDUs of version %s is not hashed', (version) => {
  const { create, join, topic } = room(version)
  const stored = [join, topic, create]
  test.for<readonly [name: string, store: (one: Stored) => Stored['event']]>([
    ['conduwuit', ({ event, event_id }) => ({ ...event, event_id })],
    ['Dendrite', ({ event, event_id }) => ({ ...event, _room_version: version, _event_id: event_id })],
  ])('%s', async ([, store]) => {
    const kept = stored.map(store)
    expect(await problems(kept)).toMatchObject({ status: 0, codes: [] })
    const changed = kept.map((event) => ('topic' in event.content ? { ...event, content: { topic: 'Coffee' } } : event))
    expect((await problems(changed)).codes).toContain('wrong-hash')
    const renamed = stored.map((one) => store({ ...one, event_id: '$other' }))
    expect((await problems(renamed)).codes).toEqual(['wrong-event-id', 'wrong-event-id', 'wrong-event-id'])
  })

  test('but a key that is hashed is', async () => {
    const signed = signPdu({ ...join.event, event_id: '$x' } as never, version, {
      entity: 'a.example',
      keyId: 'ed25519:1',
      seed: SEED,
    })
    if (signed._tag === 'Left') throw new Error('not signed')
    expect((await problems([create.event, signed.right])).codes).toContain('wrong-event-id')
  })
})

describe('the report for people', () => {
  const { create, join, message, strange, topic } = room('11')

  test('names the rule', async () => {
    const { status, stdout } = await verify([create, join, topic, message, strange])
    expect(status).toBe(1)
    expect(stdout).toContain('!r:a.example (version 11): 5 events: 4 accepted, 1 rejected\n')
    expect(stdout).toContain(
      `  <stdin>:5  m.room.message  ${strange.event_id}\n    sender: the sender is not in the room (rule 5)\n`,
    )
    expect(stdout).toContain(`    m.room.topic  ${topic.event_id}\n`)
  })

  test('says what is missing, and what is not an event', async () => {
    const { status, stderr, stdout } = await verify([create, join, message, { a: 1 }])
    expect(status).toBe(2)
    expect(stderr).toContain('<stdin>:4: not Matrix events, but JSON without events')
    expect(stdout).toContain(`  missing: ${topic.event_id}\n`)
  })
})

test('a soft-failed event is listed with the rule, and is not a problem', async () => {
  const banned = new TestRoom('2').start()
  banned.member('$eve', EVE, 'join')
  banned.member('$ban', EVE, 'ban', { sender: ALICE })
  banned.message('$evading', EVE, { after: ['$eve'] })
  const events = Array.from(banned.pdus.values(), (pdu) => {
    const signed = signPdu(pdu, '2', { entity: 'a.example', keyId: 'ed25519:1', seed: SEED })
    return signed._tag === 'Right' ? signed.right : signed
  })
  const { status, stdout } = await verify(events, '--json')
  expect(status).toBe(0)
  expect(JSON.parse(stdout).rooms).toMatchObject([
    {
      problems: [],
      accepted: 6,
      'soft-failed': 1,
      soft_failures: [{ line: 7, event_id: '$evading', type: 'm.room.message', code: 'sender-not-joined', rule: '6' }],
    },
  ])
  expect((await verify(events)).stdout).toContain(
    '  soft-failed: <stdin>:7  m.room.message  $evading\n    sender: the sender is not in the room (rule 6)\n',
  )
})

test('a room whose version is not known, and one whose version is given', async () => {
  const { join } = room('11')
  const { status, stdout } = await verify([join.event])
  expect(status).toBe(1)
  expect(stdout).toContain('the room version is unknown: use --room-version')
  expect((await verify([join.event], '--room-version', '11')).stdout).toContain('auth_events[0]')
})

test.each<[string, string[]]>([
  ['a missing file', ['/nonexistent.ndjson']],
  ['a missing file of keys', ['--keys', '/nonexistent.json']],
  ['an option of check', ['--repair']],
  ['an unknown room version', ['--room-version', '?']],
])('2: %s', async (_, args) => {
  const { status, stderr } = await verify([], ...args)
  expect(status).toBe(2)
  expect(stderr).not.toBe('')
})

test('why keys could not be read', async () => {
  const noKeys = join(home, 'no-keys.json')
  writeFileSync(noKeys, JSON.stringify({ server_name: 'a.example' }))
  const { join: event } = room('11')
  for (const [file, why] of [
    ['/nonexistent.json', '/nonexistent.json: no such file or directory'],
    [noKeys, `${noKeys}: no keys of servers found`],
  ] as const) {
    expect(await verify([event.event], '--keys', file)).toEqual({ status: 2, stdout: '', stderr: `${why}\n` })
  }
})

test('keys as a notary server returns them', async () => {
  const file = join(home, 'notary.json')
  writeFileSync(file, JSON.stringify({ server_keys: [serverKeys] }))
  const { create, join: member } = room('11')
  const wanted = await verify([create, member], '--keys', keysFile)
  expect(wanted.status).toBe(0)
  expect(await verify([create, member], '--keys', file)).toEqual(wanted)
})

test('check has no keys', async () => {
  const { status, stderr } = await runOn(['check', '--keys', keysFile])
  expect(status).toBe(2)
  expect(stderr).toContain("unknown option '--keys'")
})

describe.skipIf(!isSharedThere)('the rooms of two real servers (needs ../shared)', () => {
  test.each(STORED)('%s: all is well', async (file) => {
    const events = readShared(file)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const { status, stdout } = await verify(events, '--json')
    const { rooms } = JSON.parse(stdout)
    expect(rooms.flatMap(({ problems }: { problems: object[] }) => problems)).toEqual([])
    expect(status).toBe(0)
  })
})
