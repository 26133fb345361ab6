/**
 * The host in a server's name, for comparing it with globs.
 *
 * This takes whatever a server calls itself, as a rule that is to keep it out must not fail at an odd name.
 *
 * @internal
 * @module
 */

/** A server's name without its port, in lower case. */
export function serverHost(serverName: string): string {
  const colon = serverName.lastIndexOf(':')
  // The colons of an IPv6 address are no ports, in brackets or without.
  const isPort =
    colon > serverName.lastIndexOf(']') && (serverName.startsWith('[') || serverName.indexOf(':') === colon)
  return (isPort ? serverName.slice(0, colon) : serverName).toLowerCase()
}

/** Whether a host is an IP address rather than a name. */
export function isIpLiteral(host: string): boolean {
  return host.includes(':') || /^[0-9]{1,3}(\.[0-9]{1,3}){3}$/.test(host)
}
