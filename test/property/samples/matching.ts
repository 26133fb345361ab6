import { globMatches } from '../../../src/index.js'
import { isBoolean } from '../returns.js'
import { data, type Samples, sample } from '../sample.js'

export const matching: Samples = {
  globMatches: sample(globMatches, [data('*a?c*'), data('xxabcxx')], isBoolean),
}
