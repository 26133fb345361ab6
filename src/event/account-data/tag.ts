/**
 * `m.tag`: the labels that the user has put on a room.
 *
 * Labels of the user's own making begin with `u.`; those that the specification knows are `m.favourite`,
 * `m.lowpriority` and `m.server_notice`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mtag | m.tag}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { number, string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { defineRoomAccountData } from '../envelope/define.js'

const tagInfo = object(
  'TagInfo',
  {},
  {
    /** Where the room stands among those with the tag: from 0, first, to 1, last. Absent: after those that have one. */
    order: number,
  },
)
/** What is known of a tag on a room. */
export interface TagInfo extends TypeOf<typeof tagInfo> {}
export const TagInfo: Codec<TagInfo> = tagInfo

const content = object(
  'TagEventContent',
  {},
  {
    /** By the tag's name, which is no longer than 255 bytes. Absent: none. */
    tags: record(string, TagInfo),
  },
)
/** Content of `m.tag`. */
export interface TagEventContent extends TypeOf<typeof content> {}
export const TagEventContent: Codec<TagEventContent> = content

export const TagDefinition = defineRoomAccountData('Tag', 'm.tag', { content: TagEventContent })

/** `m.tag`. */
export interface TagEvent extends TypeOf<typeof TagDefinition.event> {}
export const TagEvent: Codec<TagEvent> = TagDefinition.event
