import { data, mends } from './rows.js'

mends('tag-order-string', [
  {
    why: 'decimal numbers in strings',
    format: 'account_data',
    before: data('m.tag', {
      tags: { 'm.favourite': { order: '0.25' }, 'u.work': { order: ' 1 ' }, 'u.x': { order: 1 } },
    }),
    errors: [
      'content.tags[…].order: expected a number, found a string of 4 characters',
      'content.tags[…].order: expected a number, found a string of 3 characters',
    ],
    made: [
      [['content', 'tags', 'm.favourite', 'order'], '0.25'],
      [['content', 'tags', 'u.work', 'order'], ' 1 '],
    ],
    after: data('m.tag', { tags: { 'm.favourite': { order: 0.25 }, 'u.work': { order: 1 }, 'u.x': { order: 1 } } }),
  },
])
