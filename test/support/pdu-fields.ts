/**
 * The fields that only PDUs have.
 *
 * @module
 */
export const PDU_FIELDS = { auth_events: [], depth: 1, hashes: { sha256: '' }, prev_events: [], signatures: {} }
