/**
 * `m.widget`: a web page embedded in a room, for example a video conference, a notepad or the settings of a bridge.
 *
 * The state key is the ID of the widget. The content `{}` removes it. All clients send the old name,
 * `im.vector.modular.widgets`.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/2764 | MSC2764}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { openLiterals } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { boolean, string } from '../codec/primitive.js'
import { defineState } from '../event/envelope/define.js'

const widgetType = openLiterals('WidgetType', [
  'm.custom',
  'm.etherpad',
  'm.googlecalendar',
  'm.googledoc',
  'm.grafana',
  'm.integration_manager',
  'm.jitsi',
  'm.stickerpicker',
  'm.tradingview',
  'm.video',
  'm.whiteboard',
])
/** The type of a widget. Old types have no `m.` prefix. */
export type WidgetType = TypeOf<typeof widgetType>
export const WidgetType: Codec<WidgetType> = widgetType

const data = object(
  'WidgetData',
  {},
  {
    /** The title of the widget. */
    title: string,
  },
)
/** Values for variables in the URL of a widget, besides those that the client defines. */
export interface WidgetData extends TypeOf<typeof data> {}
export const WidgetData: Codec<WidgetData> = data

const content = object(
  'WidgetEventContent',
  {
    /** The type of the widget. */
    type: WidgetType,
    /** The URL, with variables such as `$matrix_user_id` and `$matrix_room_id`, and those of `data`. */
    url: string,
  },
  {
    /** The avatar of the widget, an `mxc://` URI. */
    avatar_url: string,
    /** The user who added the widget. Not authenticated. */
    creatorUserId: string,
    /** Values for variables in `url`. */
    data: WidgetData,
    /** The state key. */
    id: string,
    /** The name of the widget. */
    name: string,
    /** Whether the widget is ready when its page has loaded. False: it sends a message when ready. Absent: true. */
    waitForIframeLoad: boolean,
  },
)
/** Content of `m.widget`. */
export interface WidgetEventContent extends TypeOf<typeof content> {}
export const WidgetEventContent: Codec<WidgetEventContent> = content

/** Definition of `m.widget`. */
export const WidgetDefinition = defineState(['m.widget', 'im.vector.modular.widgets'], {
  content: WidgetEventContent,
  stateKey: string,
})

/** An `m.widget` event. */
export interface WidgetEvent extends TypeOf<typeof WidgetDefinition.event> {}
export const WidgetEvent: Codec<WidgetEvent> = WidgetDefinition.event

/** An `m.widget` event without `room_id`, from `/sync`. */
export interface SyncWidgetEvent extends TypeOf<typeof WidgetDefinition.sync> {}
export const SyncWidgetEvent: Codec<SyncWidgetEvent> = WidgetDefinition.sync

/** A stripped `m.widget` event. */
export interface StrippedWidgetEvent extends TypeOf<typeof WidgetDefinition.stripped> {}
export const StrippedWidgetEvent: Codec<StrippedWidgetEvent> = WidgetDefinition.stripped
