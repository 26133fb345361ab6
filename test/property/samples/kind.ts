import { Codec } from '../../../src/codec/index.js'
import { pduCodec, redactedPduCodec } from '../../../src/index.js'
import { data, type Samples, sample } from '../sample.js'

export const kind: Samples = {
  pduCodec: sample(pduCodec, [data('12')], (result) => result instanceof Codec),
  redactedPduCodec: sample(redactedPduCodec, [data('12')], (result) => result instanceof Codec),
}
