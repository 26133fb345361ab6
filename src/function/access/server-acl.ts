/**
 * Decides whether a server may participate in a room.
 *
 * Ports and case are ignored. Malformed parts of the event are skipped, which may leave no server allowed.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomserver_acl | m.room.server_acl}
 * @module
 */
import { ownArray, ownValue, stringOf } from '../../json/own.js'
import { globMatches } from '../glob/glob.js'
import { isIpLiteral, serverHost } from './server-host.js'

/** The fields of an `m.room.server_acl` content that are read. */
export interface ServerAclFields {
  /** Globs of the allowed servers. Absent: none. */
  readonly allow?: unknown
  /** Whether to allow servers whose name is an IP address. Absent: true. */
  readonly allow_ip_literals?: unknown
  /** Globs of the denied servers. Absent: none. */
  readonly deny?: unknown
}

/**
 * Returns whether the `m.room.server_acl` with `content` allows the server with this name, which may include a port.
 * `undefined`, for a room without such an event, allows every server; `{}` allows none.
 *
 * A malformed list counts as empty, a list item that is not a string as absent, and an `allow_ip_literals` that is not
 * a boolean as `true`. IP literals are recognized by the grammar of server names alone: `999.1.1.1` is one.
 *
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
  if (content === undefined || content === null) return true
  const host = serverHost(stringOf(serverName))
  if (ownValue(content, 'allow_ip_literals') === false && isIpLiteral(host)) return false
  return !matchesAny(ownArray(content, 'deny'), host) && matchesAny(ownArray(content, 'allow'), host)
}

function matchesAny(globs: readonly unknown[], host: string): boolean {
  return globs.some((glob) => typeof glob === 'string' && globMatches(glob.toLowerCase(), host))
}
