import { describe, expect, test } from 'vitest'

import { Codec } from '../../src/codec/codec.js'
import { literal } from '../../src/codec/literals.js'
import { object } from '../../src/codec/object.js'
import { string } from '../../src/codec/primitive.js'
import { defineState } from '../../src/event/envelope/define.js'
import type { ParseOptions } from '../../src/parse/parsed-event.js'
import { registry } from '../../src/registry/registry.js'
import { lenient, repairing, salvaging } from '../../src/repair/leniency.js'

/** A registry with an event that counts how often its content is checked. */
function counting() {
  let checks = 0
  const { name, parts } = object('ThingEventContent', { name: string })
  const content = new Codec<object>(name, () => ({
    ...parts,
    accepts: (input) => {
      checks++
      return parts.accepts(input)
    },
  }))
  const Thing = defineState('org.example.thing', { content, stateKey: literal('') })
  const { parseEvent } = registry.with(Thing)
  return {
    tagOf: (content: object, options: ParseOptions = {}) => {
      const event = { type: 'org.example.thing', state_key: '', sender: '@a:b.c', content }
      const outcome = parseEvent('stripped', event, options)
      return outcome._tag === 'Left' ? 'Malformed' : outcome.right._tag
    },
    checksBy: (parse: () => unknown) => {
      const before = checks
      parse()
      return checks - before
    },
  }
}

describe('a malformed event that no repair applies to is walked once', () => {
  const strict = counting()
  const once = strict.checksBy(() => expect(strict.tagOf({ name: 1 })).toBe('Malformed'))

  test.each([
    ['lenient', lenient],
    ['salvaging', salvaging],
    ['no repair', repairing([])],
  ])('%s', (_, repair) => {
    const { checksBy, tagOf } = counting()
    expect(once).toBeGreaterThan(0)
    expect(checksBy(() => expect(tagOf({ name: 1 }, { repair })).toBe('Malformed'))).toBe(once)
  })

  test('with the same errors as without repairs', () => {
    const event = { type: 'm.room.name', state_key: '', sender: 1, content: { name: 1 } }
    const [without, by] = [{}, { repair: lenient }].map((options) => registry.parseEvent('stripped', event, options))
    expect(by).toEqual(without)
    expect(JSON.stringify(by)).toBe(JSON.stringify(without))
  })
})

test('whether an empty content clears an event is found out once for each type', () => {
  const { checksBy, tagOf } = counting()
  const parsing = () => checksBy(() => expect(tagOf({})).toBe('Cleared'))
  const [first, second, third] = [parsing(), parsing(), parsing()]
  expect([second, third]).toEqual([first - 1, first - 1])
})
