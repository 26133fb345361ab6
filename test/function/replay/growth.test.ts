/**
 * The cost of a replay whose branches change what the rules read, in steps.
 *
 * @module
 */
import { describe, expect, test } from 'vitest'

import { replayRoom } from '../../../src/function/replay/replay-room.js'
import { stepsIn, tooManySteps } from '../../property/steps.js'
import { ALL_CHANGES, forkedRoom } from '../../support/forked-room.js'

const EVENTS = 300

describe.each(['2', '11', '12'] as const)('room version %s, five branches', (version) => {
  test.each(ALL_CHANGES)('the cost grows like the number of events: %s', (change) => {
    const steps = tooManySteps(EVENTS, (events) => {
      const { pdus } = forkedRoom({ version, change, events, forks: 5 })
      return stepsIn((counted) => replayRoom(counted([...pdus]), version))
    })
    expect(steps).toBeUndefined()
  })

  test.each(ALL_CHANGES)('the same where the branches meet and part again: %s', (change) => {
    const steps = tooManySteps(EVENTS, (events) => {
      const { pdus } = forkedRoom({ version, change, events, forks: 3, roundsUntilMeeting: 2 })
      return stepsIn((counted) => replayRoom(counted([...pdus]), version))
    })
    expect(steps).toBeUndefined()
  })
})
