import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LocationInfo } from '../../../src/event/message/location.js'
import { RoomMessageEventContent } from '../../../src/event/room/message.js'
import { buildLocationMessage } from '../../../src/function/compose/location.js'
import { valuesOf } from '../../support/arbitrary.js'
import { messages } from '../../support/rows.js'

test('a place', () => {
  expect(buildLocationMessage('Big Ben, London, UK', 'geo:51.5008,0.1247')).toStrictEqual({
    msgtype: 'm.location',
    body: 'Big Ben, London, UK',
    geo_uri: 'geo:51.5008,0.1247',
    'm.mentions': {},
  })
})

test('with a picture, it decodes', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), valuesOf(LocationInfo), (body, coordinates, info) => {
      const content = buildLocationMessage(body, `geo:${coordinates}`, info as LocationInfo)
      expect(content.info).toBe(info)
      expect(messages(RoomMessageEventContent, content)).toStrictEqual([])
    }),
  )
})
