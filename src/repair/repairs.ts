/**
 * The repairs that come with the library.
 *
 * @module
 */

import { tagOrderString } from './account-data.js'
import {
  droppedField,
  emptyOptional,
  listItem,
  mapEntry,
  nullCollection,
  nullContent,
  nullEntry,
  nullOptional,
} from './any-event.js'
import { voipVersion } from './call.js'
import { legacyEnvelope } from './legacy-envelope.js'
import { encryptedSticker, mediaSize } from './media.js'
import { malformedMentions, malformedNewContent, stickerBody, stickerInfo } from './message.js'
import { largePduInteger } from './pdu.js'
import { powerLevelFloat, powerLevelNull, powerLevelString } from './power-levels.js'
import { malformedRedacts, malformedRelation, receiptString } from './relation.js'
import type { Repair } from './repair.js'
import {
  malformedPredecessor,
  malformedTopic,
  policyRuleReason,
  spaceChildOrder,
  spaceWithoutVia,
  thirdPartyInvite,
  tombstoneBody,
  unsetName,
} from './room-state.js'
import { sharedHistory } from './to-device.js'
import { malformedUnsigned } from './unsigned.js'
import { ignoredUser, userDetails } from './user.js'

/** The ID of a repair that comes with the library. */
export type RepairId =
  | 'dropped-field'
  | 'empty-optional'
  | 'encrypted-sticker'
  | 'ignored-user'
  | 'large-pdu-integer'
  | 'legacy-envelope'
  | 'list-item'
  | 'malformed-mentions'
  | 'malformed-new-content'
  | 'malformed-predecessor'
  | 'malformed-redacts'
  | 'malformed-relation'
  | 'malformed-topic'
  | 'malformed-unsigned'
  | 'map-entry'
  | 'media-size'
  | 'null-collection'
  | 'null-content'
  | 'null-entry'
  | 'null-optional'
  | 'policy-rule-reason'
  | 'power-level-float'
  | 'power-level-null'
  | 'power-level-string'
  | 'receipt-string'
  | 'shared-history'
  | 'space-child-order'
  | 'space-without-via'
  | 'sticker-body'
  | 'sticker-info'
  | 'tag-order-string'
  | 'third-party-invite'
  | 'tombstone-body'
  | 'unset-name'
  | 'user-details'
  | 'voip-version'

/**
 * The repairs that come with the library, by ID, in the order in which they are tried: those for one type before those
 * for all types, and those that keep more before those that remove.
 */
export const REPAIRS: Readonly<Record<RepairId, Repair>> = {
  'legacy-envelope': legacyEnvelope,
  'large-pdu-integer': largePduInteger,
  'power-level-string': powerLevelString,
  'power-level-float': powerLevelFloat,
  'power-level-null': powerLevelNull,
  'null-optional': nullOptional,
  'null-collection': nullCollection,
  'null-content': nullContent,
  'null-entry': nullEntry,
  'voip-version': voipVersion,
  'tag-order-string': tagOrderString,
  'ignored-user': ignoredUser,
  'media-size': mediaSize,
  'encrypted-sticker': encryptedSticker,
  'sticker-body': stickerBody,
  'sticker-info': stickerInfo,
  'receipt-string': receiptString,
  'shared-history': sharedHistory,
  'tombstone-body': tombstoneBody,
  'policy-rule-reason': policyRuleReason,
  'third-party-invite': thirdPartyInvite,
  'unset-name': unsetName,
  'malformed-redacts': malformedRedacts,
  'malformed-topic': malformedTopic,
  'malformed-predecessor': malformedPredecessor,
  'malformed-relation': malformedRelation,
  'space-child-order': spaceChildOrder,
  'space-without-via': spaceWithoutVia,
  'empty-optional': emptyOptional,
  'list-item': listItem,
  'map-entry': mapEntry,
  'user-details': userDetails,
  'malformed-mentions': malformedMentions,
  'malformed-new-content': malformedNewContent,
  'malformed-unsigned': malformedUnsigned,
  'dropped-field': droppedField,
}
