/**
 * `m.room.bot.options`: the options of a bot in a room.
 *
 * The state key is `_` and the user ID of the bot; the underscore allows other users to set it. The options depend on
 * the bot. There is no proposal.
 *
 * @see {@link https://github.com/matrix-org/go-neb | go-neb}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { string } from '../codec/primitive.js'
import { defineState } from '../event/envelope/define.js'

const github = object(
  'GithubBotOptions',
  {},
  {
    /** The repository, `owner/name`, of issues without one. */
    default_repo: string,
  },
)
/** The GitHub options of go-neb. */
export interface GithubBotOptions extends TypeOf<typeof github> {}
export const GithubBotOptions: Codec<GithubBotOptions> = github

const content = object(
  'RoomBotOptionsEventContent',
  {},
  {
    /** The GitHub options of go-neb. */
    github: GithubBotOptions,
  },
)
/** Content of `m.room.bot.options`. */
export interface RoomBotOptionsEventContent extends TypeOf<typeof content> {}
export const RoomBotOptionsEventContent: Codec<RoomBotOptionsEventContent> = content

/** Definition of `m.room.bot.options`. */
export const RoomBotOptionsDefinition = defineState('m.room.bot.options', {
  content: RoomBotOptionsEventContent,
  stateKey: string,
})

/** An `m.room.bot.options` event. */
export interface RoomBotOptionsEvent extends TypeOf<typeof RoomBotOptionsDefinition.event> {}
export const RoomBotOptionsEvent: Codec<RoomBotOptionsEvent> = RoomBotOptionsDefinition.event

/** An `m.room.bot.options` event without `room_id`, from `/sync`. */
export interface SyncRoomBotOptionsEvent extends TypeOf<typeof RoomBotOptionsDefinition.sync> {}
export const SyncRoomBotOptionsEvent: Codec<SyncRoomBotOptionsEvent> = RoomBotOptionsDefinition.sync

/** A stripped `m.room.bot.options` event. */
export interface StrippedRoomBotOptionsEvent extends TypeOf<typeof RoomBotOptionsDefinition.stripped> {}
export const StrippedRoomBotOptionsEvent: Codec<StrippedRoomBotOptionsEvent> = RoomBotOptionsDefinition.stripped
