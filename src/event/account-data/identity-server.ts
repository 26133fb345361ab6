/**
 * `m.identity_server`: the user's choice of an identity server.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#midentity_server | m.identity_server}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { nullable } from '../../codec/nullable.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineGlobalAccountData } from '../envelope/define.js'

const content = object(
  'IdentityServerEventContent',
  {},
  {
    /** The base URL of the identity server. Null: the user wants none. Absent: use the default of the client. */
    base_url: nullable(string),
  },
)
/** Content of `m.identity_server`. */
export interface IdentityServerEventContent extends TypeOf<typeof content> {}
export const IdentityServerEventContent: Codec<IdentityServerEventContent> = content

/** Definition of `m.identity_server`. */
export const IdentityServerDefinition = defineGlobalAccountData('m.identity_server', {
  content: IdentityServerEventContent,
})

/** An `m.identity_server` event. */
export interface IdentityServerEvent extends TypeOf<typeof IdentityServerDefinition.event> {}
export const IdentityServerEvent: Codec<IdentityServerEvent> = IdentityServerDefinition.event
