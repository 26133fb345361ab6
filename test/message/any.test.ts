import { expect, test } from 'vitest'

import { AnyMessageEventContent } from '../../src/message/any.js'
import { accepts, rejects } from '../support/rows.js'

/** What is said of a message of that type which has nothing but a body. */
const MISSING: { readonly [msgtype: string]: readonly string[] } = {
  'm.audio': [],
  'm.emote': [],
  'm.file': [],
  'm.image': [],
  'm.key.verification.request': ['from_device', 'methods', 'to'],
  'm.location': ['geo_uri'],
  'm.notice': [],
  'm.server_notice': ['server_notice_type'],
  'm.text': [],
  'm.video': [],
  'org.example.card': [],
}

test.each(Object.entries(MISSING))('%s is checked as such', (msgtype, missing) => {
  expect(AnyMessageEventContent.mismatches({ body: 'a', msgtype }).map(({ path }) => path.join())).toEqual(missing)
  expect(AnyMessageEventContent.mismatches({ msgtype }).map(({ path }) => path.join())).toContain('body')
})

accepts(AnyMessageEventContent, [
  ['an empty msgtype, which nobody knows', { body: 'a', msgtype: '' }],
  ['a msgtype that is a method of all objects', { body: 'a', msgtype: 'constructor' }],
  ['another case, which is another msgtype', { body: 'a', msgtype: 'M.Location' }],
])

rejects(AnyMessageEventContent, [
  ['no msgtype: redacted, perhaps', {}, 'msgtype: expected a string, found nothing'],
  [
    'a msgtype that is no string',
    { body: 'a', msgtype: ['m.text'] },
    'msgtype: expected a string, found an array of 1',
  ],
  ['a list', [{ body: 'a', msgtype: 'm.text' }], 'expected an object, found an array of 1'],
])
