/**
 * `m.invite_permission_config`: whether other users may invite the user to rooms.
 *
 * Servers enforce it: clients do not receive blocked invites.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#minvite_permission_config | m.invite_permission_config}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { defineGlobalAccountData } from '../envelope/define.js'

const invitePermissionAction = openLiterals('InvitePermissionAction', ['block'])
/** What to do with invites: `block` refuses all of them, any other value allows them. */
export type InvitePermissionAction = TypeOf<typeof invitePermissionAction>
export const InvitePermissionAction: Codec<InvitePermissionAction> = invitePermissionAction

const content = object(
  'InvitePermissionConfigEventContent',
  {},
  {
    /** What to do with invites. Absent: allow them. */
    default_action: InvitePermissionAction,
  },
)
/** Content of `m.invite_permission_config`. */
export interface InvitePermissionConfigEventContent extends TypeOf<typeof content> {}
export const InvitePermissionConfigEventContent: Codec<InvitePermissionConfigEventContent> = content

/** Definition of `m.invite_permission_config`. */
export const InvitePermissionConfigDefinition = defineGlobalAccountData('m.invite_permission_config', {
  content: InvitePermissionConfigEventContent,
})

/** An `m.invite_permission_config` event. */
export interface InvitePermissionConfigEvent extends TypeOf<typeof InvitePermissionConfigDefinition.event> {}
export const InvitePermissionConfigEvent: Codec<InvitePermissionConfigEvent> = InvitePermissionConfigDefinition.event
