import { expect, test } from 'vitest'

import { audioBlockOf, fileBlockOf, isVoiceMessage } from '../../src/unstable/audio-values.js'

test('what is known of a sound', () => {
  const unstable = { 'org.matrix.msc1767.audio': { duration: 2400 } }
  expect(audioBlockOf(unstable)).toEqual({ name: 'org.matrix.msc1767.audio', value: { duration: 2400 } })
  expect(audioBlockOf({ ...unstable, 'm.audio': {} })).toEqual({ name: 'm.audio', value: {} })
  expect(audioBlockOf({})).toBeUndefined()
})

test('the file', () => {
  const unstable = { 'org.matrix.msc1767.file': { size: 7992 } }
  expect(fileBlockOf(unstable)).toEqual({ name: 'org.matrix.msc1767.file', value: { size: 7992 } })
  expect(fileBlockOf({ ...unstable, 'm.file': {} })).toEqual({ name: 'm.file', value: {} })
  expect(fileBlockOf({})).toBeUndefined()
})

test.each<[string, object, boolean]>([
  ['the stable name', { 'm.voice': {} }, true],
  ['the unstable name', { 'org.matrix.msc3245.voice': {} }, true],
  ['a name that is there as undefined', { 'm.voice': undefined }, false],
  ['a mark that is no object', { 'm.voice': true, 'org.matrix.msc3245.voice': null }, false],
  ['a mark that is only inherited', Object.create({ 'm.voice': {} }), false],
  ['no name', { body: 'song.ogg', msgtype: 'm.audio' }, false],
])('a voice message: %s', (_, content, expected) => {
  expect(isVoiceMessage(content)).toBe(expected)
})
