import { expectTypeOf, test } from 'vitest'

import type { ReferenceRelation } from '../../../src/event/common/relation.js'
import type { ShortAuthenticationString } from '../../../src/event/verification/sas.js'
import type {
  KeyVerificationStartEvent,
  ToDeviceKeyVerificationStartEvent,
} from '../../../src/event/verification/start.js'

declare const inRoom: KeyVerificationStartEvent['content']
declare const toDevice: ToDeviceKeyVerificationStartEvent['content']

test('method narrows the union', () => {
  if (inRoom.method === 'm.sas.v1') {
    expectTypeOf(inRoom.short_authentication_string).toEqualTypeOf<readonly ShortAuthenticationString[]>()
  }
  if (toDevice.method === 'm.reciprocate.v1') expectTypeOf(toDevice.secret).toBeString()
  // @ts-expect-error only m.reciprocate.v1 has a secret
  else expectTypeOf(toDevice.secret).toBeAny()
})

test('a verification has a relation in a room and a transaction ID between devices', () => {
  expectTypeOf(inRoom['m.relates_to']).toEqualTypeOf<ReferenceRelation>()
  expectTypeOf(toDevice.transaction_id).toBeString()
  expectTypeOf(inRoom).not.toHaveProperty('transaction_id')
  expectTypeOf(toDevice).not.toHaveProperty('m.relates_to')
})
