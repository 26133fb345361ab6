/**
 * Room versions in rows of databases.
 *
 * @module
 */

/**
 * Returns a room version whose PDUs have the format that Synapse numbers so. `undefined` for the format of versions 4 to
 * 11, which differ in where redactions name their event: that is inferred from the PDU.
 */
export function versionOfFormat(formatVersion: unknown): string | undefined {
  switch (formatVersion) {
    case 1:
    case '1':
      return '1'
    case 2:
    case '2':
      return '3'
    case 4:
    case '4':
      return '12'
    default:
      return undefined
  }
}
