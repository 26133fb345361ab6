/**
 * The `m.presence` EDU: the presence of one or more users.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#definition-mpresence | m.presence}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { boolean, integer, string } from '../../codec/primitive.js'
import { PresenceState } from '../common/presence-state.js'
import { defineEdu } from '../envelope/define.js'

const update = object(
  'PresenceUpdate',
  {
    /** The availability of the user. */
    presence: PresenceState,
    /** The user whose presence it is. */
    user_id: string,
  },
  {
    /** Whether the user is active now, regardless of `last_active_ago`. Absent: false. */
    currently_active: boolean,
    /** Milliseconds since the user was last active, when the update was sent. Absent: never active. */
    last_active_ago: integer,
    /** The status message of the user. */
    status_msg: string,
  },
)
/** The presence of a user. */
export interface PresenceUpdate extends TypeOf<typeof update> {}
export const PresenceUpdate: Codec<PresenceUpdate> = update

const content = object('PresenceEduContent', {
  /** The updates, one for each user. */
  push: array(PresenceUpdate, { independent: true }),
})
/** Content of the `m.presence` EDU. */
export interface PresenceEduContent extends TypeOf<typeof content> {}
export const PresenceEduContent: Codec<PresenceEduContent> = content

/** Definition of the `m.presence` EDU. */
export const PresenceEduDefinition = defineEdu('m.presence', { content: PresenceEduContent })

/** An `m.presence` EDU. */
export interface PresenceEdu extends TypeOf<typeof PresenceEduDefinition.event> {}
export const PresenceEdu: Codec<PresenceEdu> = PresenceEduDefinition.event
