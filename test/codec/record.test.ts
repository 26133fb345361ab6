import { pattern } from '../../src/codec/pattern.js'
import { integer, string } from '../../src/codec/primitive.js'
import { record } from '../../src/codec/record.js'
import { accepts, rejects } from '../support/rows.js'

const UserId = pattern('UserId', '^@')
const proto = (json: string): unknown => JSON.parse(json)

accepts(record(UserId, integer), [
  ['no keys', {}],
  ['keys that match', { '@a:b': 1 }],
  ['any value under a key that does not match', { bob: 'x' }],
  ['an undefined value', { '@a:b': undefined }],
])

rejects(record(UserId, integer), [
  ['a wrong value', { '@a:b': '1' }, '[…]: expected an integer, found a string of 1 character'],
])

accepts(record(UserId, integer, { others: 'closed' }), [['keys that match', { '@a:b': 1 }]])

rejects(record(UserId, integer, { others: 'closed' }), [
  [
    'a key that does not match',
    { bob: 1 },
    '[…]: expected a string that matches ^@ (UserId) as key, found a string of 3 characters',
  ],
])

accepts(record(string, integer), [['an own __proto__ key', proto('{ "__proto__": 1 }')]])

rejects(record(string, integer), [
  [
    'a wrong value under __proto__',
    proto('{ "__proto__": "a" }'),
    '[…]: expected an integer, found a string of 1 character',
  ],
])
