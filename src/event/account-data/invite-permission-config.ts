/**
 * `m.invite_permission_config`: whether the user lets themselves be invited to rooms.
 *
 * Servers act on it: invites that the user does not want never reach a client.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#minvite_permission_config | m.invite_permission_config}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { defineGlobalAccountData } from '../envelope/define.js'

/** `block` turns every invite away. Any other action lets invites in. */
export type InvitePermissionAction = 'block' | (string & {})
export const InvitePermissionAction: Codec<InvitePermissionAction> = openLiterals('InvitePermissionAction', ['block'])

const content = object(
  'InvitePermissionConfigEventContent',
  {},
  {
    /** What to do with an invite. Absent: let it in. */
    default_action: InvitePermissionAction,
  },
)
/** Content of `m.invite_permission_config`. */
export interface InvitePermissionConfigEventContent extends TypeOf<typeof content> {}
export const InvitePermissionConfigEventContent: Codec<InvitePermissionConfigEventContent> = content

export const InvitePermissionConfigDefinition = defineGlobalAccountData(
  'InvitePermissionConfig',
  'm.invite_permission_config',
  {
    content: InvitePermissionConfigEventContent,
  },
)

/** `m.invite_permission_config`. */
export interface InvitePermissionConfigEvent extends TypeOf<typeof InvitePermissionConfigDefinition.event> {}
export const InvitePermissionConfigEvent: Codec<InvitePermissionConfigEvent> = InvitePermissionConfigDefinition.event
