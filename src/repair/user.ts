/**
 * Repairs of details about users.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommember | m.room.member}
 * @internal
 * @module
 */
import { drop, isPath, put } from './place-path.js'
import type { Repair } from './repair.js'

/** Invalid details next to the membership or presence. */
export const userDetails: Repair = {
  id: 'user-details',
  what: 'In `m.room.member` and `m.presence`, these optional fields are removed if invalid: `displayname`, `avatar_url`, `reason`, `is_direct`, `status_msg`, `currently_active`, `last_active_ago`.',
  source:
    'Servers allow them in `m.room.member` (gomatrixserverlib tests for it), and Synapse relays the presence of other servers unvalidated.',
  changes: ({ path, removable, type }) =>
    (type === 'm.room.member' || type === 'm.presence') && isPath(path, 'content', '*') && removable?.as === 'field'
      ? drop(removable.path)
      : [],
}

/** A malformed entry of an ignored user. */
export const ignoredUser: Repair = {
  id: 'ignored-user',
  what: 'An entry of an ignored user that is not an object becomes `{}`. The user stays ignored.',
  source: 'Synapse reads only the keys. Removing the entry would stop ignoring the user.',
  changes: ({ path, type }) =>
    type === 'm.ignored_user_list' && isPath(path, 'content', 'ignored_users', '*') ? put(path, {}) : [],
}
