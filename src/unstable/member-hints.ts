/**
 * `m.member_hints`: members that are bots or bridges, which clients leave out when they compute the name of a room.
 *
 * Clients and bridges know it as `io.element.functional_members`.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4171 | MSC4171}
 * @module
 */
import { array } from '../codec/array.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { literal } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { string } from '../codec/primitive.js'
import { defineState } from '../event/envelope/define.js'

const content = object('MemberHintsEventContent', {
  /** Users to leave out of the name and avatar of the room. Items need not be valid user IDs or members. */
  service_members: array(string, { independent: true }),
})
/** Content of `m.member_hints`. */
export interface MemberHintsEventContent extends TypeOf<typeof content> {}
export const MemberHintsEventContent: Codec<MemberHintsEventContent> = content

/** Definition of `m.member_hints`. */
export const MemberHintsDefinition = defineState(['m.member_hints', 'io.element.functional_members'], {
  content: MemberHintsEventContent,
  stateKey: literal(''),
})

/** An `m.member_hints` event. */
export interface MemberHintsEvent extends TypeOf<typeof MemberHintsDefinition.event> {}
export const MemberHintsEvent: Codec<MemberHintsEvent> = MemberHintsDefinition.event

/** An `m.member_hints` event without `room_id`, from `/sync`. */
export interface SyncMemberHintsEvent extends TypeOf<typeof MemberHintsDefinition.sync> {}
export const SyncMemberHintsEvent: Codec<SyncMemberHintsEvent> = MemberHintsDefinition.sync

/** A stripped `m.member_hints` event. */
export interface StrippedMemberHintsEvent extends TypeOf<typeof MemberHintsDefinition.stripped> {}
export const StrippedMemberHintsEvent: Codec<StrippedMemberHintsEvent> = MemberHintsDefinition.stripped
