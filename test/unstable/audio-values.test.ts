import { expect, test } from 'vitest'

import { audioBlockOf, fileBlockOf, isVoiceMessage } from '../../src/unstable/audio-values.js'

test('audioBlockOf', () => {
  const unstable = { 'org.matrix.msc1767.audio': { duration: 2400 } }
  expect(audioBlockOf(unstable)).toEqual({ name: 'org.matrix.msc1767.audio', value: { duration: 2400 } })
  expect(audioBlockOf({ ...unstable, 'm.audio': {} })).toEqual({ name: 'm.audio', value: {} })
  expect(audioBlockOf({})).toBeUndefined()
})

test('fileBlockOf', () => {
  const unstable = { 'org.matrix.msc1767.file': { size: 7992 } }
  expect(fileBlockOf(unstable)).toEqual({ name: 'org.matrix.msc1767.file', value: { size: 7992 } })
  expect(fileBlockOf({ ...unstable, 'm.file': {} })).toEqual({ name: 'm.file', value: {} })
  expect(fileBlockOf({})).toBeUndefined()
})

test.each<[string, object, boolean]>([
  ['the stable name', { 'm.voice': {} }, true],
  ['the unstable name', { 'org.matrix.msc3245.voice': {} }, true],
  ['an undefined value', { 'm.voice': undefined }, false],
  ['a mark that is not an object', { 'm.voice': true, 'org.matrix.msc3245.voice': null }, false],
  ['an inherited mark', Object.create({ 'm.voice': {} }), false],
  ['no mark', { body: 'song.ogg', msgtype: 'm.audio' }, false],
])('isVoiceMessage: %s', (_, content, expected) => {
  expect(isVoiceMessage(content)).toBe(expected)
})
