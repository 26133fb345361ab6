/**
 * `m.key.verification.request`: a wish to verify each other's keys.
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
    /** For clients that do not know verification. */
    body: string,
    /** The sender's device. */
    from_device: string,
    /** The methods that the sender knows. */
    methods: array(VerificationMethod, { independent: true }),
    msgtype: literal('m.key.verification.request'),
    /** The user who is asked. Everyone else ignores the message, and what refers to it. */
    to: string,
  },
  formattedFields,
)
/** Content of a message of type `m.key.verification.request`. */
export interface KeyVerificationRequestMessageEventContent extends TypeOf<typeof content> {}
export const KeyVerificationRequestMessageEventContent: Codec<KeyVerificationRequestMessageEventContent> = content
