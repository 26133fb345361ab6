/**
 * `m.widgets`: the widgets of a user, which are not part of a room, for example a sticker picker.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/2764 | MSC2764}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { openLiterals } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { string } from '../codec/primitive.js'
import { record } from '../codec/record.js'
import { defineGlobalAccountData } from '../event/envelope/define.js'
import { WidgetEventContent } from './widget.js'

const accountWidget = object(
  'AccountWidget',
  {
    /** The widget. */
    content: WidgetEventContent,
    /** The ID of the user. */
    sender: string,
    /** The ID of the widget. */
    state_key: string,
    /** The event type that the widget would have in a room. */
    type: openLiterals('AccountWidgetType', ['im.vector.modular.widgets', 'm.widget']),
  },
  {
    /** The ID of the widget again. */
    id: string,
  },
)
/** A widget of a user, in the form of an event. */
export interface AccountWidget extends TypeOf<typeof accountWidget> {}
export const AccountWidget: Codec<AccountWidget> = accountWidget

const content = record(string, AccountWidget, { name: 'WidgetsEventContent' })
/** Content of `m.widgets`: widgets by ID. */
export interface WidgetsEventContent extends TypeOf<typeof content> {}
export const WidgetsEventContent: Codec<WidgetsEventContent> = content

/** Definition of `m.widgets`. */
export const WidgetsDefinition = defineGlobalAccountData('m.widgets', { content: WidgetsEventContent })

/** An `m.widgets` event. */
export interface WidgetsEvent extends TypeOf<typeof WidgetsDefinition.event> {}
export const WidgetsEvent: Codec<WidgetsEvent> = WidgetsDefinition.event
