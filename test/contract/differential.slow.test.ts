import { beforeAll, describe, expect, test } from 'vitest'

import { type Case, casesOf, compareVerdicts, strataOf, validatorsFrom } from '../campaign/official.js'
import { readSchemas } from '../schema/schemas.js'
import { type Kind, kindNamed } from '../support/kinds.js'
import { isSharedThere } from '../support/shared.js'

const COUNT = 20_000

const presence: Case = {
  kind: kindNamed('presence'),
  event: { type: 'm.presence', sender: '@alice:example.org', content: { presence: 'online' } },
}

describe.skipIf(!isSharedThere)('with the official definitions at hand (needs ../shared)', () => {
  let validatorOf: ReturnType<typeof validatorsFrom>
  beforeAll(() => {
    validatorOf = validatorsFrom(readSchemas().values())
  })

  test('codecs, emitted schemas and official schemas agree on twenty thousand fixed cases, except for listed deviations', () => {
    const outcome = compareVerdicts(casesOf(strataOf(COUNT), COUNT, 1), validatorOf)
    const { accepted, cases, deviations, different, disagreements, unexplained } = outcome
    expect([...unexplained]).toEqual([])
    expect([...disagreements]).toEqual([])
    expect(cases).toBe(COUNT)
    expect(accepted).toBeGreaterThan(0.3 * cases)
    expect(accepted).toBeLessThan(0.7 * cases)
    expect(different).toBeLessThan(0.1 * cases)
    expect([...deviations.values()].filter((number) => number > 0).length).toBeGreaterThan(15)
  })

  test('a wrong codec is detected by the emitted and the official schema', () => {
    const wrong: Kind = { ...presence.kind, codec: kindNamed('account-data').codec }
    const { disagreements, unexplained } = compareVerdicts([{ ...presence, kind: wrong }], validatorOf)
    expect([...disagreements.keys()]).toEqual(['presence'])
    expect([...unexplained.keys()]).toEqual([expect.stringMatching(/^presence: ours: type: .* \(no deviation\)$/)])
  })
})
