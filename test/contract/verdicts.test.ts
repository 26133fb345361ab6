/**
 * Compares the codecs with the table of official verdicts, and the table with the official schemas if they are
 * available.
 *
 * @module
 */
import { describe, expect, test } from 'vitest'

import { officialVerdict } from '../support/official.js'
import { typeOf } from '../support/seeds.js'
import { isSharedThere } from '../support/shared.js'
import { type Family, families, fingerprintOf, ownSamples, readVerdicts } from '../support/verdicts.js'

const { families: judged, revision } = readVerdicts()
const made = new Map(families().map((family) => [fingerprintOf(family), family]))

/** The family of a row in the table. */
function familyOf(fingerprint: string): Family {
  const found = made.get(fingerprint)
  if (found === undefined)
    throw new Error(`${fingerprint}: the cases have changed since they were judged: npm run verdicts`)
  return found
}

test('the table is for the release that the codecs implement, and is large enough', () => {
  expect(revision).toMatch(/^v1\.19 \([0-9a-f]{40}\)$/)
  const verdicts = judged.map((family) => family.verdicts).join('')
  expect(verdicts.length).toBeGreaterThan(15_000)
  expect(verdicts.split('1').length / verdicts.length).toBeGreaterThan(0.3)
  expect(verdicts.split('0').length / verdicts.length).toBeGreaterThan(0.3)
})

/** The types that the official schemas do not have. */
const WITHOUT_SCHEMA = /^m\.(room\.(aliases|message\.feedback)|cross_signing\..*|megolm_backup\.v1|secret_storage\..*)$/

test('every sample has been judged: npm run verdicts', () => {
  const known = new Set(judged.map(({ fingerprint }) => fingerprint))
  const missing = [...made].filter(([fingerprint, { type }]) => !known.has(fingerprint) && !WITHOUT_SCHEMA.test(type))
  expect(missing.map(([, { kind, type }]) => `${kind.name} ${type}`)).toEqual([])
})

test('another sample changes no other family, so that the table stays true', () => {
  const [added, ...samples] = ownSamples()
  const others = families(samples).filter(({ type }) => added !== undefined && type !== typeOf(added))
  expect(others.length).toBeGreaterThan(400)
  expect(others.map(fingerprintOf).filter((fingerprint) => !made.has(fingerprint))).toEqual([])
})

describe.for(judged.map((row) => [row.kind, row.type, row] as const))('%s %s', ([, , row]) => {
  test('the codec agrees, or a deviation is listed', () => {
    const { cases, kind } = familyOf(row.fingerprint)
    const deviating = new Set(Object.values(row.deviations).flat())
    const wrong = cases.filter((event, i) => kind.codec.is(event) !== ((row.verdicts[i] === '1') !== deviating.has(i)))
    expect(wrong).toEqual([])
  })

  test.skipIf(!isSharedThere)('the official schemas agree (needs ../shared)', () => {
    const { cases, kind } = familyOf(row.fingerprint)
    const wrong = cases.filter(
      (event, i) => (officialVerdict(event, kind) ?? row.verdicts[i] === '1') !== (row.verdicts[i] === '1'),
    )
    expect(wrong).toEqual([])
  })
})
