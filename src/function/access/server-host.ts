/**
 * The host part of a server name, for matching against globs.
 *
 * Any string is accepted: a rule that bans a server must not fail on a malformed name.
 *
 * @internal
 * @module
 */

/** Returns a server name without its port, in lower case. */
export function serverHost(serverName: string): string {
  const colon = serverName.lastIndexOf(':')
  // The colons of an IPv6 address do not start a port, with or without brackets.
  const isPort =
    colon > serverName.lastIndexOf(']') && (serverName.startsWith('[') || serverName.indexOf(':') === colon)
  return (isPort ? serverName.slice(0, colon) : serverName).toLowerCase()
}

/** Returns whether a host is an IP address rather than a name. */
export function isIpLiteral(host: string): boolean {
  return host.includes(':') || /^[0-9]{1,3}(\.[0-9]{1,3}){3}$/.test(host)
}
