/**
 * What a real-time session is for: a call, as a rule.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4143 | MSC4143}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { openLiterals } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { string } from '../codec/primitive.js'

/** What a user means a call to be. `audio` is what clients send, `voice` what MSC4196 says. Unknown: as `video`. */
export type CallIntent = 'audio' | 'video' | 'voice' | (string & {})
export const CallIntent: Codec<CallIntent> = openLiterals('CallIntent', ['audio', 'video', 'voice'])

const application = object(
  'RtcApplication',
  { type: openLiterals('RtcApplicationType', ['m.call']) },
  {
    'm.call.id': string,
    'm.call.intent': CallIntent,
  },
)
/** What a session is for. What else it needs depends on its type, and is kept. */
export interface RtcApplication extends TypeOf<typeof application> {}
export const RtcApplication: Codec<RtcApplication> = application
