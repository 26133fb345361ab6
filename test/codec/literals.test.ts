import { literal, literals, openLiterals } from '../../src/codec/literals.js'
import { accepts, rejects } from '../support/rows.js'

const Color = literals('Color', ['red', 'green'])
const Mood = openLiterals('Mood', ['calm'])

accepts(literal('m.room.name'), [['the string', 'm.room.name']])

accepts(Color, [['a listed string', 'red']])

rejects(Color, [
  ['a string that is not listed', 'blue', 'expected "red" or "green", found "blue"'],
  ['an array', ['red'], 'expected "red" or "green", found an array of 1'],
])

accepts(Mood, [['a string that is not listed', 'restless']])

rejects(Mood, [['a number', 1, 'expected a string (Mood), found a number']])

rejects(literal('a'), [['another string', 'b', 'expected "a", found "b"']])
