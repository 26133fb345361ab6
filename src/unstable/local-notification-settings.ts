/**
 * `m.local_notification_settings.*`: the notification settings of a device. The type ends with the device ID.
 *
 * Other devices of the user may set it, to silence the device remotely. Element sends the unstable name.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3890 | MSC3890}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { boolean } from '../codec/primitive.js'
import { defineGlobalAccountData } from '../event/envelope/define.js'

const content = object('LocalNotificationSettingsEventContent', {
  /** Whether notifications are disabled on the device. */
  is_silenced: boolean,
})
/** Content of `m.local_notification_settings.*`. */
export interface LocalNotificationSettingsEventContent extends TypeOf<typeof content> {}
export const LocalNotificationSettingsEventContent: Codec<LocalNotificationSettingsEventContent> = content

/** Definition of `m.local_notification_settings.*`. */
export const LocalNotificationSettingsDefinition = defineGlobalAccountData(
  ['m.local_notification_settings.*', 'org.matrix.msc3890.local_notification_settings.*'],
  { content: LocalNotificationSettingsEventContent },
)

/** An `m.local_notification_settings.*` event. */
export interface LocalNotificationSettingsEvent extends TypeOf<typeof LocalNotificationSettingsDefinition.event> {}
export const LocalNotificationSettingsEvent: Codec<LocalNotificationSettingsEvent> =
  LocalNotificationSettingsDefinition.event
