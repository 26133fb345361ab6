import { expect, test } from 'vitest'

import { namedValue } from '../../src/unstable/named-value.js'

interface Content {
  readonly 'm.thing'?: string | undefined
  readonly 'org.example.thing'?: string | undefined
}

const names = ['m.thing', 'org.example.thing'] as const

const inherited: Content = Object.create({ 'm.thing': 'inherited' })

test.each<[string, Content, unknown]>([
  ['the first name', { 'm.thing': 'a' }, { name: 'm.thing', value: 'a' }],
  ['the second name', { 'org.example.thing': 'b' }, { name: 'org.example.thing', value: 'b' }],
  ['the first of two', { 'org.example.thing': 'b', 'm.thing': 'a' }, { name: 'm.thing', value: 'a' }],
  [
    'the second, if the first is undefined',
    { 'm.thing': undefined, 'org.example.thing': 'b' },
    { name: 'org.example.thing', value: 'b' },
  ],
  ['an empty value', { 'm.thing': '' }, { name: 'm.thing', value: '' }],
  ['undefined without any of them', {}, undefined],
  ['undefined, if it is inherited', inherited, undefined],
])('finds %s', (_, content, expected) => {
  expect(namedValue(content, names)).toEqual(expected)
})

test('null is a value', () => {
  expect(namedValue({ a: null }, ['a'])).toEqual({ name: 'a', value: null })
})

test('the order of the names determines precedence', () => {
  const content: Content = { 'm.thing': 'a', 'org.example.thing': 'b' }
  expect(namedValue(content, ['org.example.thing', 'm.thing'])?.name).toBe('org.example.thing')
})

test('names of inherited keys are ordinary names', () => {
  const content: object = JSON.parse('{ "__proto__": 1 }')
  expect(namedValue(content as { readonly __proto__?: number }, ['__proto__'])).toEqual({ name: '__proto__', value: 1 })
  expect(namedValue({} as { readonly constructor?: number }, ['constructor'])).toBeUndefined()
})

test('the value is the same object', () => {
  const thing = {}
  expect(namedValue({ thing }, ['thing'])?.value).toBe(thing)
})

test('a value of the wrong type counts as absent', () => {
  const content: Content = JSON.parse('{ "m.thing": 5, "org.example.thing": "b" }')
  const isString = (value: unknown) => typeof value === 'string'
  expect(namedValue(content, names, isString)).toEqual({ name: 'org.example.thing', value: 'b' })
  expect(namedValue(JSON.parse('null'), names)).toBeUndefined()
})
