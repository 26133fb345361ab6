import { expect, test } from 'vitest'

import { array } from '../../src/codec/array.js'
import { object } from '../../src/codec/object.js'
import { string } from '../../src/codec/primitive.js'

test('decisive keys are in the shape and do not change what is accepted', () => {
  const plain = object('Door', { owner: string }, { lock: string })
  const marked = object('Door', { owner: string }, { lock: string }, { decisive: ['lock'] })
  expect(plain.shape).not.toHaveProperty('decisive')
  expect(marked.shape).toEqual({ ...plain.shape, decisive: ['lock'] })
  for (const value of [{ owner: 'a' }, { owner: 'a', lock: 'b' }, {}, { owner: 'a', lock: 5 }]) {
    expect(marked.is(value)).toBe(plain.is(value))
  }
  // @ts-expect-error: a required key is never removed
  object('Door', { owner: string }, {}, { decisive: ['owner'] })
})

test('independent is in the shape and does not change what is accepted', () => {
  expect(array(string).shape).not.toHaveProperty('independent')
  expect(array(string, { independent: true }).shape).toMatchObject({ kind: 'array', independent: true })
  expect(array(string, { independent: true }).is(['a', 5])).toBe(false)
})
