/**
 * `im.vector.setting.breadcrumbs`: the rooms that the user visited recently.
 *
 * Element sends it, and other clients read it. There is no proposal.
 *
 * @see {@link https://github.com/element-hq/element-web | Element Web}
 * @module
 */
import { array } from '../codec/array.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { RoomId } from '../event/common/identifier.js'
import { defineGlobalAccountData } from '../event/envelope/define.js'

const content = object('BreadcrumbsEventContent', {
  /** The most recently visited room first. The user may have left some of them. */
  recent_rooms: array(RoomId, { independent: true }),
})
/** Content of `im.vector.setting.breadcrumbs`. */
export interface BreadcrumbsEventContent extends TypeOf<typeof content> {}
export const BreadcrumbsEventContent: Codec<BreadcrumbsEventContent> = content

/** Definition of `im.vector.setting.breadcrumbs`. */
export const BreadcrumbsDefinition = defineGlobalAccountData('im.vector.setting.breadcrumbs', {
  content: BreadcrumbsEventContent,
})

/** An `im.vector.setting.breadcrumbs` event. */
export interface BreadcrumbsEvent extends TypeOf<typeof BreadcrumbsDefinition.event> {}
export const BreadcrumbsEvent: Codec<BreadcrumbsEvent> = BreadcrumbsDefinition.event
