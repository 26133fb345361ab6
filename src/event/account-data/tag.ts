/**
 * `m.tag`: the tags of a room, set by the user.
 *
 * Tags that a user created start with `u.`. The specification defines `m.favourite`, `m.lowpriority` and
 * `m.server_notice`.
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
    /** The position among the rooms with the tag, from 0 (first) to 1 (last). Absent: after all rooms with an order. */
    order: number,
  },
)
/** Data about a tag of a room. */
export interface TagInfo extends TypeOf<typeof tagInfo> {}
export const TagInfo: Codec<TagInfo> = tagInfo

const content = object(
  'TagEventContent',
  {},
  {
    /** The tags by name. Names have at most 255 bytes. Absent: none. */
    tags: record(string, TagInfo),
  },
)
/** Content of `m.tag`. */
export interface TagEventContent extends TypeOf<typeof content> {}
export const TagEventContent: Codec<TagEventContent> = content

/** Definition of `m.tag`. */
export const TagDefinition = defineRoomAccountData('m.tag', { content: TagEventContent })

/** An `m.tag` event. */
export interface TagEvent extends TypeOf<typeof TagDefinition.event> {}
export const TagEvent: Codec<TagEvent> = TagDefinition.event
