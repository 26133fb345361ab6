/**
 * What is sent with matrix-js-sdk and matrix-bot-sdk, without a cast.
 *
 * @module
 */

import type { MatrixClient as BotClient } from 'matrix-bot-sdk'
import {
  asSdkContent,
  buildAudioMessage,
  buildEdit,
  buildEmoteMessage,
  buildFileMessage,
  buildImageMessage,
  buildLocationMessage,
  buildNoticeMessage,
  buildReaction,
  buildTextMessage,
  buildVideoMessage,
  type DirectEventContent,
  type RoomJoinRulesEventContent,
  type RoomMemberEventContent,
  type RoomNameEventContent,
  type RoomPowerLevelsEventContent,
  type RoomTopicEventContent,
  withDirectRoom,
  withIgnoredUser,
  withMentions,
  withReply,
  withThread,
} from 'matrix-event-model'
import { EventType, type MatrixClient } from 'matrix-js-sdk'

declare const js: MatrixClient
declare const bot: BotClient

const room = '!room:example.org'
const text = buildTextMessage('Hello!', '<b>Hello!</b>')
const event = { event_id: '$a', sender: '@alice:example.org', content: text }
const medium = { source: 'mxc://example.org/a', filename: 'a' }

/** matrix-js-sdk: messages and reactions. */
export const messages = () => [
  js.sendMessage(room, asSdkContent(text)),
  js.sendMessage(room, asSdkContent(buildNoticeMessage('Hello!'))),
  js.sendMessage(room, asSdkContent(buildEmoteMessage('waves'))),
  js.sendMessage(room, asSdkContent(buildImageMessage({ ...medium, info: { w: 1, h: 1 } }))),
  js.sendMessage(room, asSdkContent(buildVideoMessage(medium))),
  js.sendMessage(room, asSdkContent(buildAudioMessage(medium))),
  js.sendMessage(room, asSdkContent(buildFileMessage(medium))),
  js.sendMessage(room, asSdkContent(buildLocationMessage('Here', 'geo:1,2'))),
  js.sendMessage(room, asSdkContent(withMentions(text, { users: ['@bob:example.org'] }))),
  js.sendMessage(room, asSdkContent(withReply(text, event))),
  js.sendMessage(room, asSdkContent(withThread(text, '$root'))),
  js.sendMessage(room, asSdkContent(buildEdit(text, event))),
  js.sendEvent(room, EventType.RoomMessage, asSdkContent(text)),
  js.sendEvent(room, EventType.Reaction, asSdkContent(buildReaction('$a', '👍'))),
  // @ts-expect-error without the function, a string literal does not fit an enum
  js.sendMessage(room, text),
  // @ts-expect-error the content of a reaction is no message
  js.sendMessage(room, asSdkContent(buildReaction('$a', '👍'))),
  // @ts-expect-error a message has a body
  js.sendMessage(room, asSdkContent({ msgtype: 'm.text' })),
]

declare const joinRules: RoomJoinRulesEventContent
declare const member: RoomMemberEventContent
declare const direct: DirectEventContent

/** matrix-js-sdk: state and account data. */
export const others = (
  name: RoomNameEventContent,
  topic: RoomTopicEventContent,
  levels: RoomPowerLevelsEventContent,
) => [
  js.sendStateEvent(room, EventType.RoomName, name),
  js.sendStateEvent(room, EventType.RoomTopic, asSdkContent(topic)),
  js.sendStateEvent(room, EventType.RoomPowerLevels, asSdkContent(levels)),
  js.sendStateEvent(room, EventType.RoomJoinRules, asSdkContent({ join_rule: 'public' })),
  js.sendStateEvent(room, EventType.RoomMember, asSdkContent({ membership: 'join', displayname: 'Alice' }), '@a:b'),
  js.setAccountData(EventType.Direct, asSdkContent(withDirectRoom(direct, '@bob:example.org', room))),
  js.setAccountData(EventType.IgnoredUserList, asSdkContent(withIgnoredUser(undefined, '@bob:example.org'))),
  // @ts-expect-error the SDK requires `room_id` in each condition; the specification does not
  js.sendStateEvent(room, EventType.RoomJoinRules, asSdkContent(joinRules)),
  // @ts-expect-error the SDK requires `ts` in a third-party invite; the specification does not have it
  js.sendStateEvent(room, EventType.RoomMember, asSdkContent(member), '@a:b'),
]

/** matrix-bot-sdk takes any content. */
export const botMessages = () => [
  bot.sendMessage(room, withReply(text, event)),
  bot.sendEvent(room, 'm.reaction', buildReaction('$a', '👍')),
  bot.sendStateEvent(room, 'm.room.join_rules', '', joinRules),
  bot.setAccountData('m.direct', withDirectRoom(direct, '@bob:example.org', room)),
]
