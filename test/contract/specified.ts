/**
 * The names to cover: every event of the specification, version 1.19, by kind, and everything else that has a name.
 *
 * The list is part of the project, so that it can be checked without the official schemas; with them, it is compared.
 *
 * @module
 */

/** Names by kind. */
export interface Names {
  readonly [kind: string]: readonly string[]
}

const VERIFICATION = [
  'm.key.verification.accept',
  'm.key.verification.cancel',
  'm.key.verification.done',
  'm.key.verification.key',
  'm.key.verification.mac',
  'm.key.verification.ready',
  'm.key.verification.start',
]

/** Names with an official schema. */
export const WITH_SCHEMA: Names = {
  state: [
    'm.policy.rule.room',
    'm.policy.rule.server',
    'm.policy.rule.user',
    'm.room.avatar',
    'm.room.canonical_alias',
    'm.room.create',
    'm.room.encryption',
    'm.room.guest_access',
    'm.room.history_visibility',
    'm.room.image_pack',
    'm.room.join_rules',
    'm.room.member',
    'm.room.name',
    'm.room.pinned_events',
    'm.room.policy',
    'm.room.power_levels',
    'm.room.server_acl',
    'm.room.third_party_invite',
    'm.room.tombstone',
    'm.room.topic',
    'm.space.child',
    'm.space.parent',
  ],
  'message-like': [
    'm.call.answer',
    'm.call.candidates',
    'm.call.hangup',
    'm.call.invite',
    'm.call.negotiate',
    'm.call.reject',
    'm.call.sdp_stream_metadata_changed',
    'm.call.select_answer',
    ...VERIFICATION,
    'm.reaction',
    'm.room.encrypted',
    'm.room.message',
    'm.room.redaction',
    'm.sticker',
  ],
  msgtype: [
    'm.audio',
    'm.emote',
    'm.file',
    'm.image',
    'm.key.verification.request',
    'm.location',
    'm.notice',
    'm.server_notice',
    'm.text',
    'm.video',
  ],
  'to-device': [
    'm.dummy',
    'm.forwarded_room_key',
    ...VERIFICATION,
    'm.key.verification.request',
    'm.room.encrypted',
    'm.room_key',
    'm.room_key.withheld',
    'm.room_key_bundle',
    'm.room_key_request',
    'm.secret.request',
    'm.secret.send',
  ],
  'verification method': ['m.reciprocate.v1', 'm.sas.v1'],
  'global-account-data': [
    'm.accepted_terms',
    'm.direct',
    'm.identity_server',
    'm.ignored_user_list',
    'm.image_pack.rooms',
    'm.invite_permission_config',
    'm.key_backup',
    'm.push_rules',
    'm.recent_emoji',
  ],
  'room-account-data': ['m.fully_read', 'm.marked_unread', 'm.tag'],
  ephemeral: ['m.receipt', 'm.typing'],
  presence: ['m.presence'],
  edu: ['m.device_list_update', 'm.direct_to_device', 'm.presence', 'm.receipt', 'm.signing_key_update', 'm.typing'],
  'pdu format of room version': ['1', '3', '4', '6', '11', '12'],
}

/** Names that only the prose defines. */
export const PROSE_ONLY: Names = {
  'global-account-data': [
    'm.cross_signing.master',
    'm.cross_signing.self_signing',
    'm.cross_signing.user_signing',
    'm.megolm_backup.v1',
    'm.secret_storage.default_key',
    'm.secret_storage.key.*',
  ],
}

/** Names that the specification had in 2015 and has since removed. */
export const DROPPED: Names = {
  state: ['m.room.aliases'],
  'message-like': ['m.room.message.feedback'],
}
