import { RecentEmojiDefinition, RecentEmojiEventContent } from '../../../src/event/account-data/recent-emoji.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const content = {
  recent_emoji: [
    { emoji: '🦉', total: 3 },
    { emoji: '👩‍🚀', total: 12 },
  ],
}

accepts(RecentEmojiEventContent, [
  ['two emoji', content],
  ['none', { recent_emoji: [] }],
  ['text that is not an emoji', { recent_emoji: [{ emoji: ':owl:', total: 1 }] }],
  ['a number of uses that is not a natural number', { recent_emoji: [{ emoji: '🦉', total: -1.5 }] }],
  ['unknown keys', { recent_emoji: [{ emoji: '🦉', total: 1, x: 1 }], x: 1 }],
])

rejects(RecentEmojiEventContent, [
  ['an empty object', {}, 'recent_emoji: expected an array, found nothing'],
  ['an object instead of a list', { recent_emoji: { '🦉': 3 } }, 'recent_emoji: expected an array, found an object'],
  [
    'an empty object and a tuple as items',
    { recent_emoji: [{}, null] },
    'recent_emoji[0].emoji: expected a string, found nothing',
    'recent_emoji[0].total: expected a number, found nothing',
    'recent_emoji[1]: expected an object, found null',
  ],
  [
    'a numeric string',
    { recent_emoji: [{ emoji: '🦉', total: '3' }] },
    'recent_emoji[0].total: expected a number, found a string of 1 character',
  ],
])

accountDataShapes(RecentEmojiDefinition, { type: 'm.recent_emoji', content })
