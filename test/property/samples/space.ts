import { canonicalSpaceParent, isSpaceChild, isSpaceParent, spaceChildren } from '../../../src/index.js'
import { isBoolean } from '../returns.js'
import { data, type Samples, sample } from '../sample.js'

const child = {
  type: 'm.space.child',
  state_key: '!room:a.org',
  content: { via: ['a.org'], order: 'a', suggested: true },
  origin_server_ts: 5,
} as const
const parent = {
  type: 'm.space.parent',
  state_key: '!space:a.org',
  content: { via: ['a.org'], canonical: true },
} as const

export const space: Samples = {
  isSpaceChild: sample(isSpaceChild, [data(child)], isBoolean),
  spaceChildren: sample(
    spaceChildren,
    [
      data([
        child,
        { ...child, state_key: '!other:a.org' },
        { ...child, state_key: '!third:a.org', content: { via: ['a.org'] }, origin_server_ts: 4 },
      ]),
    ],
    (result, [events]) =>
      Array.isArray(result) && result.every((event) => isSpaceChild(event) && (events as unknown[]).includes(event)),
  ),
  isSpaceParent: [
    sample(isSpaceParent, [data(parent), data('!room:a.org'), data({ child, senderCanAddChildren: false })], isBoolean),
    sample(isSpaceParent, [data(parent), data('!room:a.org'), data({ senderCanAddChildren: true })], isBoolean),
  ],
  canonicalSpaceParent: sample(
    canonicalSpaceParent,
    [data([{ ...parent, state_key: '!z:a.org' }, parent])],
    (result, [parents]) => result === undefined || (Array.isArray(parents) && parents.includes(result)),
  ),
}
