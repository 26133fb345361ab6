import { pattern } from '../../src/codec/pattern.js'
import { accepts, rejects } from '../support/rows.js'

const UserId = pattern('UserId', '^@')

accepts(UserId, [
  ['a string that matches', '@a:b'],
  ['only the sigil', '@'],
])

rejects(UserId, [
  ['a string that does not match', 'a', 'expected a string that matches ^@ (UserId), found a string of 1 character'],
])
