/**
 * Repairs of what is said of users beside their membership or presence.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommember | m.room.member}
 * @internal
 * @module
 */
import { drop, isPath, put } from './place-path.js'
import type { Repair } from './repair.js'

/** A name, a picture or a word of a user that is none. */
export const userDetails: Repair = {
  id: 'user-details',
  what: 'In `m.room.member` and `m.presence`, what is said beside the membership or the presence and is of a wrong type is dropped: `displayname`, `avatar_url`, `reason`, `is_direct`, `status_msg`, `currently_active`, `last_active_ago`.',
  source:
    'Servers allow them in `m.room.member` (gomatrixserverlib asserts it), and Synapse passes on what other servers say of presence.',
  changes: ({ path, removable, type }) =>
    (type === 'm.room.member' || type === 'm.presence') && isPath(path, 'content', '*') && removable?.as === 'field'
      ? drop(removable.path)
      : [],
}

/** A user who is ignored, in other words. */
export const ignoredUser: Repair = {
  id: 'ignored-user',
  what: 'What stands under an ignored user becomes `{}` where it is no object. The user stays ignored.',
  source: 'Synapse reads the keys alone. A user whose entry was dropped would be heard again.',
  changes: ({ path, type }) =>
    type === 'm.ignored_user_list' && isPath(path, 'content', 'ignored_users', '*') ? put(path, {}) : [],
}
