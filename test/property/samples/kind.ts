import { Codec } from '../../../src/codec/index.js'
import { pdu, redactedPdu } from '../../../src/index.js'
import { data, type Samples, sample } from '../sample.js'

export const kind: Samples = {
  pdu: sample(pdu, [data('12')], (result) => result instanceof Codec),
  redactedPdu: sample(redactedPdu, [data('12')], (result) => result instanceof Codec),
}
