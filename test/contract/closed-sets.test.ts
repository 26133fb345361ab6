/**
 * Checks that every closed set is listed in docs/reference/deviations.md, with a reason.
 *
 * @module
 */
import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import type { AnyCodec } from '../../src/codec/codec.js'
import type { AnyDefinition } from '../../src/event/envelope/definition.js'
import * as library from '../../src/index.js'
import { isObject } from '../../src/json/own.js'
import * as unstable from '../../src/unstable/index.js'

/** Returns the names of codecs that accept only some of the strings that similar codecs accept. */
function closedIn(codecs: readonly AnyCodec[]): ReadonlySet<string> {
  const found = new Set<string>()
  const seen = new Set<AnyCodec>()
  /** @param tag - the discriminator of a union, which has a different value in each member */
  const visit = (codec: AnyCodec, tag?: string): void => {
    if (tag === undefined) {
      if (seen.has(codec)) return
      seen.add(codec)
    }
    const { shape } = codec
    switch (shape.kind) {
      case 'literals':
        if (!shape.open) found.add(codec.name)
        break
      case 'pattern':
        found.add(codec.name)
        break
      case 'object':
        for (const [key, field] of Object.entries({ ...shape.required, ...shape.optional })) {
          // The type identifies the event.
          if (key !== tag && key !== 'edu_type' && !(key === 'type' && 'content' in shape.required)) visit(field)
        }
        break
      case 'taggedUnion':
        if (shape.other === undefined && shape.tag !== 'type' && shape.tag !== 'edu_type') found.add(codec.name)
        for (const member of Object.values(shape.members)) visit(member, shape.tag)
        for (const member of [shape.other, shape.absent]) if (member !== undefined) visit(member)
        break
      case 'intersection':
      case 'union':
        for (const member of shape.members) visit(member, tag)
        break
      case 'array':
        visit(shape.item)
        break
      case 'tuple':
        for (const item of shape.items) visit(item)
        break
      case 'record':
        visit(shape.value)
        if (shape.others === 'closed') found.add(`keys of ${codec.name}`)
        break
      case 'nullable':
        visit(shape.of)
        break
      case 'anyKey':
        for (const field of Object.values(shape.fields)) visit(field)
    }
  }
  for (const codec of codecs) visit(codec)
  return found
}

const isDefinition = (value: unknown): value is AnyDefinition =>
  isObject(value) && typeof value['kind'] === 'string' && 'content' in value && 'event' in value

const exported: readonly unknown[] = Object.values({ ...library, ...unstable })
const definitions = exported.filter(isDefinition)
const codecs = definitions.flatMap(({ event, stripped, sync }) =>
  [event, stripped, sync].filter((codec) => codec !== undefined),
)

test('every closed set has a reason in docs/reference/deviations.md', () => {
  const page = readFileSync(new URL('../../docs/reference/deviations.md', import.meta.url), 'utf8')
  const section = page.split('\n## ').find((part) => part.startsWith('Closed sets')) ?? ''
  const listed = [...section.matchAll(/^\| ([^`|-][^|]*) \| /gm)].map((match) => match[1])
  expect(definitions.length).toBeGreaterThan(90)
  expect([...closedIn(codecs)].sort()).toEqual(listed.slice(1).sort())
})
