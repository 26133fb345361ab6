import expected from '../expected.json'
import { results } from '../program.js'

test('runs in Jest', () => {
  expect(results).toEqual(expected)
})
