import { expect, test } from 'vitest'
import { RoomMessageEventContent } from '../../../src/event/room/message.js'
import { buildVerificationRequestMessage } from '../../../src/function/compose/verification-request.js'
import { messages } from '../../support/rows.js'

test('a request, which decodes', () => {
  const content = buildVerificationRequestMessage({
    body: 'Verify?',
    fromDevice: 'JLAFKJWSCS',
    methods: ['m.sas.v1', 'org.example.nod'],
    to: '@bob:example.org',
  })
  expect(content).toStrictEqual({
    msgtype: 'm.key.verification.request',
    body: 'Verify?',
    from_device: 'JLAFKJWSCS',
    to: '@bob:example.org',
    methods: ['m.sas.v1', 'org.example.nod'],
    'm.mentions': {},
  })
  expect(messages(RoomMessageEventContent, content)).toStrictEqual([])
})
