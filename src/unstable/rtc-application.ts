/**
 * The application of a real-time session, usually a call.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4143 | MSC4143}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { openLiterals } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { string } from '../codec/primitive.js'

const callIntent = openLiterals('CallIntent', ['audio', 'video', 'voice'])
/** The intended kind of call. Clients send `audio`; MSC4196 has `voice`. Unknown: the same as `video`. */
export type CallIntent = TypeOf<typeof callIntent>
export const CallIntent: Codec<CallIntent> = callIntent

const application = object(
  'RtcApplication',
  {
    /** What the session is for: `m.call` for a call. */
    type: openLiterals('RtcApplicationType', ['m.call']),
  },
  {
    /** For `m.call`: the ID of the call. */
    'm.call.id': string,
    /** The intended kind of call. */
    'm.call.intent': CallIntent,
  },
)
/** The application of a session. Other keys, which depend on the type, are kept. */
export interface RtcApplication extends TypeOf<typeof application> {}
export const RtcApplication: Codec<RtcApplication> = application
