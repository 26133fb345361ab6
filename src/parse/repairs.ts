/**
 * Every repair that comes with the library.
 *
 * @module
 */
import type { Repair } from './repair.js'
import { tagOrderString } from './repair-account-data.js'
import { droppedField, emptyUri, listItem, mapEntry, nullOptional } from './repair-any-event.js'
import { voipVersion0 } from './repair-call.js'
import { legacyEnvelope } from './repair-legacy-envelope.js'
import { encryptedSticker, mediaSize } from './repair-media.js'
import { powerLevelFloat, powerLevelNull, powerLevelString } from './repair-power-levels.js'
import { malformedRedacts, malformedRelation, receiptString } from './repair-relation.js'
import {
  malformedPredecessor,
  malformedTopic,
  spaceChildOrder,
  spaceWithoutVia,
  thirdPartyInvite,
  tombstoneBody,
} from './repair-room-state.js'

/** The ID of a repair that comes with the library. */
export type RepairId =
  | 'dropped-field'
  | 'empty-uri'
  | 'encrypted-sticker'
  | 'legacy-envelope'
  | 'list-item'
  | 'malformed-predecessor'
  | 'malformed-redacts'
  | 'malformed-relation'
  | 'malformed-topic'
  | 'map-entry'
  | 'media-size'
  | 'null-optional'
  | 'power-level-float'
  | 'power-level-null'
  | 'power-level-string'
  | 'receipt-string'
  | 'space-child-order'
  | 'space-without-via'
  | 'tag-order-string'
  | 'third-party-invite'
  | 'tombstone-body'
  | 'voip-version-0'

/**
 * Every repair that comes with the library, by its ID, in the order in which they are asked: what is true of one type goes
 * before what is true of all, and what keeps more before what drops.
 */
export const REPAIRS: Readonly<Record<RepairId, Repair>> = {
  'legacy-envelope': legacyEnvelope,
  'power-level-string': powerLevelString,
  'power-level-float': powerLevelFloat,
  'power-level-null': powerLevelNull,
  'null-optional': nullOptional,
  'empty-uri': emptyUri,
  'voip-version-0': voipVersion0,
  'tag-order-string': tagOrderString,
  'media-size': mediaSize,
  'encrypted-sticker': encryptedSticker,
  'receipt-string': receiptString,
  'tombstone-body': tombstoneBody,
  'third-party-invite': thirdPartyInvite,
  'malformed-redacts': malformedRedacts,
  'malformed-topic': malformedTopic,
  'malformed-predecessor': malformedPredecessor,
  'malformed-relation': malformedRelation,
  'space-child-order': spaceChildOrder,
  'space-without-via': spaceWithoutVia,
  'list-item': listItem,
  'map-entry': mapEntry,
  'dropped-field': droppedField,
}
