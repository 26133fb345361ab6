/**
 * `m.key.verification.request`: a request to verify keys, sent to a user in a room.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommessagemkeyverificationrequest | m.key.verification.request}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { VerificationMethod } from '../common/verification-method.js'
import { formattedFields } from './formatted.js'

const content = object(
  'KeyVerificationRequestMessageEventContent',
  {
    /** The fallback text for clients without key verification. */
    body: string,
    /** The device ID of the sender. */
    from_device: string,
    /** The methods that the sender supports. */
    methods: array(VerificationMethod, { independent: true }),
    /** Tells this message from those of other types. */
    msgtype: literal('m.key.verification.request'),
    /** The user to verify. All others ignore the message and the events that refer to it. */
    to: string,
  },
  formattedFields,
)
/** Content of a message of type `m.key.verification.request`. */
export interface KeyVerificationRequestMessageEventContent extends TypeOf<typeof content> {}
export const KeyVerificationRequestMessageEventContent: Codec<KeyVerificationRequestMessageEventContent> = content
