/**
 * Whether a server may take part in a room.
 *
 * Ports do not count, and neither does case. What is malformed in the event is passed over; it may then let in nobody.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomserver_acl | m.room.server_acl}
 * @module
 */
import { globMatches } from '../matching/glob.js'
import { isIpLiteral, serverHost } from '../matching/server-host.js'

/** What is read of the content of an `m.room.server_acl`. */
export interface ServerAclFields {
  readonly allow?: unknown
  readonly allow_ip_literals?: unknown
  readonly deny?: unknown
}

/**
 * Whether the `m.room.server_acl` with `content` lets in the server of this name, which may have a port. `undefined`, where
 * the room has no such event, lets in every server, and `{}` none. Never throws.
 *
 * A list that is none counts as empty, an item that is no string as left out, and an `allow_ip_literals` that is no boolean
 * as `true`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomserver_acl | m.room.server_acl}
 * @example
 * ```ts
 * import { serverAclAllows } from 'matrix-event-model'
 *
 * const content = { allow: ['*'], deny: ['*.evil.example', 'evil.example'], allow_ip_literals: false }
 *
 * serverAclAllows(content, 'example.org') // => true
 * serverAclAllows(content, 'matrix.evil.example:8448') // => false
 * serverAclAllows(content, '[::1]') // => false
 * serverAclAllows({}, 'example.org') // => false
 * serverAclAllows(undefined, 'example.org') // => true
 * ```
 */
export function serverAclAllows(content: ServerAclFields | undefined, serverName: string): boolean {
  if (content === undefined) return true
  const host = serverHost(serverName)
  if (content.allow_ip_literals === false && isIpLiteral(host)) return false
  return !matchesAny(content.deny, host) && matchesAny(content.allow, host)
}

function matchesAny(globs: unknown, host: string): boolean {
  return Array.isArray(globs) && globs.some((glob) => typeof glob === 'string' && globMatches(glob.toLowerCase(), host))
}
