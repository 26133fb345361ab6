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
  ['what is no emoji', { recent_emoji: [{ emoji: ':owl:', total: 1 }] }],
  ['a number that counts nothing', { recent_emoji: [{ emoji: '🦉', total: -1.5 }] }],
  ['keys of a later version', { recent_emoji: [{ emoji: '🦉', total: 1, x: 1 }], x: 1 }],
])

rejects(RecentEmojiEventContent, [
  ['nothing', {}, 'recent_emoji: expected an array, found nothing'],
  ['a map', { recent_emoji: { '🦉': 3 } }, 'recent_emoji: expected an array, found an object'],
  [
    'an emoji of which nothing is told, and one too many of nothing',
    { recent_emoji: [{}, null] },
    'recent_emoji[0].emoji: expected a string, found nothing',
    'recent_emoji[0].total: expected a number, found nothing',
    'recent_emoji[1]: expected an object, found null',
  ],
  [
    'a numeral',
    { recent_emoji: [{ emoji: '🦉', total: '3' }] },
    'recent_emoji[0].total: expected a number, found a string of 1 character',
  ],
])

accountDataShapes(RecentEmojiDefinition, { type: 'm.recent_emoji', content })
