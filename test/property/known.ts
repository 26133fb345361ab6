/**
 * Functions that do not yet hold the property over all functions. The test asks that they really fail it: whoever mends
 * one takes its name out.
 *
 * @module
 */

/** They throw, or return what is not as their type says, on some JSON. */
export const FAIL_ON_SOME_JSON: readonly string[] = [
  'RoomState',
  'RoomState.all',
  'RoomState.apply',
  'RoomState.changesSince',
  'RoomState.get',
  'canonicalSpaceParent',
  'closestPolicyRule',
  'isHistoryVisible',
  'isSpaceChild',
  'isSpaceParent',
  'jsonPointer',
  'latestReadReceipt',
  'mergeReadReceipts',
  'policyRuleMatches',
  'readersOf',
  'registry.parseSync',
  'roomsWithTag',
  'serverAclAllows',
  'spaceChildren',
  'tagDisplayName',
  'typingChange',
  'withDirectRoom',
  'withEmojiUse',
  'withIgnoredUser',
  'withoutDirectRoom',
  'withoutIgnoredUser',
]

/** They read what a polluted `Object.prototype` offers. */
export const FAIL_WHEN_POLLUTED: readonly string[] = [
  'RoomState',
  'RoomState.apply',
  'RoomState.changesSince',
  'canonicalSpaceParent',
  'closestPolicyRule',
  'isHistoryVisible',
  'isSpaceChild',
  'isSpaceParent',
  'latestReadReceipt',
  'mergeReadReceipts',
  'policyRuleMatches',
  'readersOf',
  'report',
  'reportLine',
  'serverAclAllows',
  'spaceChildren',
  'typingChange',
  'withEmojiUse',
]
