/**
 * The `m.signing_key_update` EDU: a user changed their cross-signing keys.
 *
 * It does not contain the user-signing key, which only the user needs.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#definition-msigning_key_update | m.signing_key_update}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { CrossSigningKey } from '../common/cross-signing-key.js'
import { defineEdu } from '../envelope/define.js'

const content = object(
  'SigningKeyUpdateEduContent',
  {
    /** The owner of the keys. */
    user_id: string,
  },
  {
    /** The new master key, if it changed. */
    master_key: CrossSigningKey,
    /** The new self-signing key, if it changed. */
    self_signing_key: CrossSigningKey,
  },
)
/** Content of `m.signing_key_update`. */
export interface SigningKeyUpdateEduContent extends TypeOf<typeof content> {}
export const SigningKeyUpdateEduContent: Codec<SigningKeyUpdateEduContent> = content

/** Definition of the `m.signing_key_update` EDU. */
export const SigningKeyUpdateEduDefinition = defineEdu('m.signing_key_update', {
  content: SigningKeyUpdateEduContent,
})

/** An `m.signing_key_update` EDU. */
export interface SigningKeyUpdateEdu extends TypeOf<typeof SigningKeyUpdateEduDefinition.event> {}
export const SigningKeyUpdateEdu: Codec<SigningKeyUpdateEdu> = SigningKeyUpdateEduDefinition.event
