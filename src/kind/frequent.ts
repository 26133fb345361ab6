/**
 * The most frequent events.
 *
 * @internal
 * @module
 */

/**
 * The types that fill timelines, the most frequent first. Unions of events compare the type with these before they look
 * up the others, and the build writes out the checks of their codecs.
 */
export const FREQUENT = [
  'm.room.message',
  'm.room.member',
  'm.room.encrypted',
  'm.reaction',
  'm.room.redaction',
  'm.room.power_levels',
]
