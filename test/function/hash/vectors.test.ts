import { isDeepStrictEqual } from 'node:util'

import { describe, expect, test } from 'vitest'

import { contentHash } from '../../../src/function/hash/content-hash.js'
import { computeEventId } from '../../../src/function/hash/event-id.js'
import { referenceHash } from '../../../src/function/hash/reference-hash.js'
import { roomIdOfCreate } from '../../../src/function/hash/room-id.js'
import { redact } from '../../../src/function/room-version/redact.js'
import { isSharedThere, readShared } from '../../support/shared.js'

/** What an independent server makes of a PDU, and where the specification differs from it, the specification. */
interface Vector {
  readonly room_version: string
  readonly name: string
  readonly event: { readonly type: string; readonly content: object }
}

interface Ids extends Vector {
  readonly content_hash: string
  readonly text_content_hash?: string
  readonly reference_hash: string
  readonly event_id: string
  readonly room_id?: string
}

interface Redaction extends Vector {
  readonly redacted: object
  readonly text_redacted?: object
}

const right = (value: string) => ({ _tag: 'Right', right: value })

function vectors<V extends Vector>(file: string): readonly V[] {
  const lines = isSharedThere ? readShared(`vectors/${file}`).trim().split('\n') : []
  return lines.map((line) => JSON.parse(line))
}

describe.skipIf(!isSharedThere)(
  'agrees with an independent server on PDUs of room versions 11 and 12 (needs ../shared)',
  () => {
    const ids = vectors<Ids>('ids-v11-v12.ndjson')
    const redactions = vectors<Redaction>('redact-v11-v12.ndjson')

    test('there are many', () => expect([ids.length, redactions.length]).toEqual([300, 300]))

    test.each(ids.map((vector) => [`${vector.room_version}: ${vector.name}`, vector] as const))(
      'the IDs of %s',
      (_, vector) => {
        const { event, room_version, room_id } = vector
        // The server leaves some more keys out, `age_ts` among them, which the specification does not know.
        expect(contentHash(event)).toEqual(right(vector.text_content_hash ?? vector.content_hash))
        expect(referenceHash(event, room_version)).toEqual(right(vector.reference_hash))
        expect(computeEventId(event, room_version)).toEqual(right(vector.event_id))
        if (room_id === undefined) return
        const create = { ...event, type: 'm.room.create' as const, room_id: undefined }
        expect(roomIdOfCreate(create, room_version)).toEqual(right(room_id))
        // As clients get it.
        expect(roomIdOfCreate({ ...create, room_id }, room_version)).toEqual(right(room_id))
        expect(computeEventId({ ...create, room_id }, room_version)).toEqual(right(vector.event_id))
      },
    )

    test('create events of version 12 are included', () => {
      expect(ids.filter(({ room_id }) => room_id !== undefined).length).toBeGreaterThan(5)
    })

    test.each(redactions.map((vector) => [`${vector.room_version}: ${vector.name}`, vector] as const))(
      'the redacted form of %s',
      (_, vector) => {
        // The specification differs for third-party invites without a signature. All servers agree, and the
        // event ID above depends on it.
        expect(isDeepStrictEqual(redact(vector.event, vector.room_version), vector.redacted)).toBe(true)
      },
    )

    test('the specification differs in one', () => {
      expect(redactions.filter(({ text_redacted }) => text_redacted !== undefined).map(({ name }) => name)).toEqual([
        'm.room.member 37',
      ])
    })
  },
)
