import { beforeAll, describe, expect, test } from 'vitest'

import { REPAIRS } from '../../src/repair/repairs.js'
import { type RepairCampaign, repairMutants } from '../campaign/repairs.js'
import { isSharedThere } from '../support/shared.js'

const CASES = 100_000

describe.skipIf(!isSharedThere)('mutants of real events, through parsing, repair and salvage (needs ../shared)', () => {
  let campaign: RepairCampaign
  beforeAll(() => {
    campaign = repairMutants(CASES, 1)
  })

  test('nothing throws, and every promise is kept', () => {
    expect(campaign.broken.slice(0, 3)).toEqual([])
  })

  test('each has one of the five outcomes, three times', () => {
    for (const tally of [campaign.parsed, campaign.repaired, campaign.salvaged]) {
      expect(Object.values(tally).reduce((a, b) => a + b)).toBe(CASES)
      expect(Math.min(...Object.values(tally))).toBeGreaterThan(100)
    }
  })

  test('repairs leave fewer malformed, and salvage fewer still', () => {
    const { parsed, repaired, salvaged } = campaign
    expect(repaired.Malformed).toBeLessThan(parsed.Malformed * 0.9)
    expect(salvaged.Malformed).toBeLessThan(repaired.Malformed * 0.98)
  })

  test('most repairs had something to do', () => {
    expect(Object.keys(REPAIRS).filter((id) => campaign.repairs.has(id)).length).toBeGreaterThan(15)
  })
})
