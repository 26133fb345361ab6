/**
 * `m.widget`: a web page that is part of a room: a video conference, a notepad, a bridge's settings.
 *
 * Filed under the widget's ID, and cleared to remove it. All clients write the older name, `im.vector.modular.widgets`.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/2764 | MSC2764}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { openLiterals } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { boolean, string } from '../codec/primitive.js'
import { defineState } from '../event/envelope/define.js'

/** What a widget is. Older ones lack the `m.`. */
export type WidgetType =
  | 'm.custom'
  | 'm.etherpad'
  | 'm.googlecalendar'
  | 'm.googledoc'
  | 'm.grafana'
  | 'm.integration_manager'
  | 'm.jitsi'
  | 'm.stickerpicker'
  | 'm.tradingview'
  | 'm.video'
  | 'm.whiteboard'
  | (string & {})
export const WidgetType: Codec<WidgetType> = openLiterals('WidgetType', [
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

const data = object('WidgetData', {}, { title: string })
/** Values for the variables in a widget's URL, beside those that the client knows. */
export interface WidgetData extends TypeOf<typeof data> {}
export const WidgetData: Codec<WidgetData> = data

const content = object(
  'WidgetEventContent',
  {
    type: WidgetType,
    /** With variables to fill in: `$matrix_user_id`, `$matrix_room_id`, …, and those of `data`. */
    url: string,
  },
  {
    /** An `mxc://` URI. */
    avatar_url: string,
    /** Who made it, by their own account. */
    creatorUserId: string,
    data: WidgetData,
    /** The same as the state key. */
    id: string,
    name: string,
    /** False: the widget says itself when it is ready to be seen. Absent: true. */
    waitForIframeLoad: boolean,
  },
)
/** Content of `m.widget`. */
export interface WidgetEventContent extends TypeOf<typeof content> {}
export const WidgetEventContent: Codec<WidgetEventContent> = content

export const WidgetDefinition = defineState('Widget', ['m.widget', 'im.vector.modular.widgets'], {
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
