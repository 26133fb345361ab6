/**
 * `m.room.bot.options`: what a bot is to do in a room.
 *
 * Filed under `_` and the bot's user ID, since others than the bot may set it. What there is to set, each bot decides. There
 * is no proposal.
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
    /** The one that issues without a repository are of: `owner/name`. */
    default_repo: string,
  },
)
/** What go-neb reads for GitHub. */
export interface GithubBotOptions extends TypeOf<typeof github> {}
export const GithubBotOptions: Codec<GithubBotOptions> = github

const content = object('RoomBotOptionsEventContent', {}, { github: GithubBotOptions })
/** Content of `m.room.bot.options`. */
export interface RoomBotOptionsEventContent extends TypeOf<typeof content> {}
export const RoomBotOptionsEventContent: Codec<RoomBotOptionsEventContent> = content

export const RoomBotOptionsDefinition = defineState('RoomBotOptions', 'm.room.bot.options', {
  content: RoomBotOptionsEventContent,
  stateKey: string,
})

/** `m.room.bot.options`. */
export interface RoomBotOptionsEvent extends TypeOf<typeof RoomBotOptionsDefinition.event> {}
export const RoomBotOptionsEvent: Codec<RoomBotOptionsEvent> = RoomBotOptionsDefinition.event

/** `m.room.bot.options` without its room, from `/sync`. */
export interface SyncRoomBotOptionsEvent extends TypeOf<typeof RoomBotOptionsDefinition.sync> {}
export const SyncRoomBotOptionsEvent: Codec<SyncRoomBotOptionsEvent> = RoomBotOptionsDefinition.sync

/** `m.room.bot.options` as stripped state. */
export interface StrippedRoomBotOptionsEvent extends TypeOf<typeof RoomBotOptionsDefinition.stripped> {}
export const StrippedRoomBotOptionsEvent: Codec<StrippedRoomBotOptionsEvent> = RoomBotOptionsDefinition.stripped
