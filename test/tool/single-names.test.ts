import { expect, test } from 'vitest'

import { withSingleNames } from '../../tool/single-names.js'

const single = (code: string) => withSingleNames(code, 'a.ts')

test.each([
  ['a constant that is exported under another name', 'const a = f()\nexport const B: T = a', 'export const B = f()\n;'],
  ['its other uses', 'const a = f()\nexport const B = a\ng(a)', 'export const B = f()\n;\ng(B)'],
  ['its use as a property', 'const a = f()\nexport const B = a\ng({ a })', 'export const B = f()\n;\ng({ a: B })'],
  ['keys of that name', 'const a = f()\nexport const B = a\ng({ a: c.a })', 'export const B = f()\n;\ng({ a: c.a })'],
  [
    'a second name',
    'const a = f()\nexport const B = a\nexport const C = a',
    'export const B = f()\n;\nexport const C = B',
  ],
  ['a constant with one name', 'const a = f()\nexport const B = g(a)', 'const a = f()\nexport const B = g(a)'],
  [
    'an exported constant with a second name',
    'export const a = f()\nexport const B = a',
    'export const a = f()\nexport const B = a',
  ],
])('%s', (_, code, expected) => {
  expect(single(code)).toBe(expected)
})

test('a parameter of the same name is refused', () => {
  expect(() => single('const a = f()\nexport const B = a\nconst g = ({ a }) => a')).toThrow('a.ts: declares a twice')
})
