/**
 * Every repair that comes with the library.
 *
 * @module
 */
import type { Repair } from './repair.js'
import { pushRuleFlagsRepair, tagOrderStringRepair } from './repair-account-data.js'
import { emptyUriRepair, listItemRepair, mapEntryRepair, nullOptionalRepair } from './repair-any-event.js'
import { voipVersion0Repair } from './repair-call.js'
import { legacyEnvelopeRepair } from './repair-legacy-envelope.js'
import { encryptedStickerRepair, mediaSizeRepair } from './repair-media.js'
import { powerLevelFloatRepair, powerLevelNullMapRepair, powerLevelStringRepair } from './repair-power-levels.js'
import { malformedRedactsRepair, malformedRelationRepair, receiptStringRepair } from './repair-relation.js'
import {
  malformedPredecessorRepair,
  malformedTopicRepair,
  spaceChildOrderRepair,
  spaceWithoutViaRepair,
  thirdPartyInviteRepair,
  tombstoneBodyRepair,
} from './repair-room-state.js'

/**
 * Every repair that comes with the library, in the order in which they are asked: what is true of one type goes before
 * what is true of all, and what keeps more before what drops.
 */
export const REPAIRS: readonly Repair[] = [
  legacyEnvelopeRepair,
  powerLevelStringRepair,
  powerLevelFloatRepair,
  powerLevelNullMapRepair,
  nullOptionalRepair,
  emptyUriRepair,
  voipVersion0Repair,
  tagOrderStringRepair,
  pushRuleFlagsRepair,
  mediaSizeRepair,
  encryptedStickerRepair,
  receiptStringRepair,
  tombstoneBodyRepair,
  thirdPartyInviteRepair,
  malformedRedactsRepair,
  malformedTopicRepair,
  malformedPredecessorRepair,
  malformedRelationRepair,
  spaceChildOrderRepair,
  spaceWithoutViaRepair,
  listItemRepair,
  mapEntryRepair,
]
