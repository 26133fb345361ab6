import { expect, test } from 'vitest'

import { object } from '../../src/codec/object.js'
import { integer } from '../../src/codec/primitive.js'

const Point = object('Point', { x: integer, y: integer })

test('a valid value is returned unchanged', () => {
  const value = { x: 1, y: 2 }
  const result = Point['~standard'].validate(value)
  expect(result.issues).toBeUndefined()
  expect('value' in result && result.value).toBe(value)
})

test('issues have a message and a path', () => {
  const { issues } = Point['~standard'].validate({ x: 1 })
  expect(issues?.map(({ message, path }) => ({ message, path }))).toEqual([
    { message: 'y: expected an integer, found nothing', path: ['y'] },
  ])
})

test('version and vendor', () => {
  expect(Point['~standard']).toMatchObject({ version: 1, vendor: 'matrix-event-model' })
})
