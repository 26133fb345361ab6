import { describe, expect, test } from 'vitest'

import {
  canonicalSpaceParent,
  isSpaceParent,
  type SpaceParentClaim,
  type SpaceParentEvidence,
} from '../../../src/function/space/parents.js'

const ROOM = '!room:example.org'
const PARENT = { type: 'm.space.parent', state_key: '!space:example.org', content: { via: ['example.org'] } }
const CHILD = { type: 'm.space.child', state_key: ROOM, content: { via: ['example.org'] } }

describe('isSpaceParent', () => {
  test.each<[string, SpaceParentEvidence, boolean]>([
    ['the space has the room', { child: CHILD }, true],
    ['the space has had the room', { child: { ...CHILD, content: {} } }, false],
    ['the space has the room, and no server', { child: { ...CHILD, content: { via: [] } } }, false],
    ['the space has another room', { child: { ...CHILD, state_key: '!other:example.org' } }, false],
    ['the space has something else of that key', { child: { ...CHILD, type: 'm.space.parent' } }, false],
    ['the sender may add it', { senderCanAddChildren: true }, true],
    ['the sender may not add it', { senderCanAddChildren: false }, false],
    ['the sender may not add it, and it is there', { child: CHILD, senderCanAddChildren: false }, true],
    ['the sender may add it, and it is not there', { child: undefined, senderCanAddChildren: true }, true],
    ['nothing is known', {}, false],
  ])('%s', (_, evidence, expected) => expect(isSpaceParent(PARENT, ROOM, evidence)).toBe(expected))

  test.each<[string, Partial<SpaceParentClaim>]>([
    ['taken back', { content: {} }],
    ['without servers', { content: { via: [] } }],
    ['of another type', { type: 'm.space.child' }],
    ['under no room', { state_key: '' }],
  ])('not a claim %s, regardless of the space', (_, fields) => {
    expect(isSpaceParent({ ...PARENT, ...fields }, ROOM, { child: CHILD, senderCanAddChildren: true })).toBe(false)
  })
})

describe('canonicalSpaceParent', () => {
  const parent = (state_key: string, canonical?: unknown) => ({ ...PARENT, state_key, content: { canonical } })

  test.each<[string, readonly SpaceParentClaim[], string | undefined]>([
    ['none', [], undefined],
    ['none that is canonical', [parent('!a'), parent('!b', false)], undefined],
    ['one', [parent('!a'), parent('!b', true)], '!b'],
    ['several', [parent('!c', true), parent('!a', true), parent('!b', true)], '!a'],
    ['capitals first', [parent('!a', true), parent('!B', true)], '!B'],
    ['by code points, not by UTF-16 units', [parent('!😀', true), parent('!\uffff', true)], '!\uffff'],
    ['true in a string', [parent('!a', 'true')], undefined],
    ['inherited', [{ ...PARENT, content: Object.create({ canonical: true }) }], undefined],
  ])('%s', (_, parents, id) => expect(canonicalSpaceParent(parents)?.state_key).toBe(id))
})
