/**
 * Homeserver names.
 *
 * Names are compared exactly: `example.org` and `EXAMPLE.org` are two servers, and so are `example.org` and
 * `example.org:8448`.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#server-name | Server name}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { IdentifierFault } from './fault.js'
import { fault, success } from './outcome.js'

/** The parts of a server name. */
export interface ServerNameParts {
  /** An IPv6 address includes its brackets. */
  readonly host: string
  /** The kind of host: a DNS name or an IP address. */
  readonly hostType: 'dns' | 'ipv4' | 'ipv6'
  /** Absent: the name has no port. */
  readonly port?: number
}

/**
 * Parses a server name.
 *
 * Beyond the grammar, an IP address must be valid (no `256.1.1.1`, no `[::1::]`), the labels of a DNS name must not be
 * empty (no `..`, which would change the path of a URL), and a port must be at most 65535.
 *
 * @example
 * ```ts
 * import { parseServerName } from 'matrix-event-model'
 *
 * const parsed = parseServerName('[::1]:8448')
 * parsed // => { _tag: 'Right', right: { host: '[::1]', hostType: 'ipv6', port: 8448 } }
 *
 * const dots = parseServerName('example..org')
 * dots._tag === 'Left' && dots.left.code // => 'invalid-host'
 * ```
 */
export function parseServerName(text: string): Either<IdentifierFault, ServerNameParts> {
  if (typeof text !== 'string') return fault('not-a-string', 0)
  // The colons of an IPv6 address are inside brackets.
  const colon = text.indexOf(':', text.startsWith('[') ? text.indexOf(']') : 0)
  const host = colon === -1 ? text : text.slice(0, colon)
  const hostType = hostTypeOf(host)
  if (hostType === undefined) return fault('invalid-host', 0)
  if (colon === -1) return success({ host, hostType })
  const digits = text.slice(colon + 1)
  const port = Number(digits)
  return /^[0-9]{1,5}$/.test(digits) && port <= 65_535
    ? success({ host, hostType, port })
    : fault('invalid-port', colon + 1)
}

const DNS_NAME_LENGTH = 255

function hostTypeOf(host: string): ServerNameParts['hostType'] | undefined {
  if (host.startsWith('[')) return host.endsWith(']') && isIpv6Address(host.slice(1, -1)) ? 'ipv6' : undefined
  if (host.length > DNS_NAME_LENGTH) return undefined
  const labels = host.split('.')
  if (!labels.every((label) => /^[A-Za-z0-9-]+$/.test(label))) return undefined
  if (labels.length !== 4 || !labels.every((label) => /^[0-9]+$/.test(label))) return 'dns'
  return isIpv4Address(host) ? 'ipv4' : undefined
}

function isIpv4Address(text: string): boolean {
  const numbers = text.split('.', 5)
  return numbers.length === 4 && numbers.every((number) => /^[0-9]{1,3}$/.test(number) && Number(number) <= 255)
}

const IPV6_GROUPS = 8

/** RFC 3513, section 2.2: groups of hexadecimal digits, one `::` for zeros, an IPv4 address for the last two groups. */
function isIpv6Address(text: string): boolean {
  const sides = text.split('::', 3)
  const groups = sides.flatMap((side) => (side === '' ? [] : side.split(':', IPV6_GROUPS + 1)))
  const last = groups.at(-1)
  const endsInIpv4 = last !== undefined && text.endsWith(last) && isIpv4Address(last)
  const hexadecimal = endsInIpv4 ? groups.slice(0, -1) : groups
  if (!hexadecimal.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return false
  const count = hexadecimal.length + (endsInIpv4 ? 2 : 0)
  return sides.length === 1 ? count === IPV6_GROUPS : sides.length === 2 && count < IPV6_GROUPS
}
