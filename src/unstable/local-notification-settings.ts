/**
 * `m.local_notification_settings.*`: whether a device notifies its user. The type ends in the device's ID.
 *
 * Other devices of the user write it too, to silence one from afar. Element sends the unstable name.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3890 | MSC3890}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { boolean } from '../codec/primitive.js'
import { defineGlobalAccountData } from '../event/envelope/define.js'

const content = object(
  'LocalNotificationSettingsEventContent',
  {
    /** True: the device shows nothing and makes no sound. */
    is_silenced: boolean,
  },
  {},
)
/** Content of `m.local_notification_settings.*`. */
export interface LocalNotificationSettingsEventContent extends TypeOf<typeof content> {}
export const LocalNotificationSettingsEventContent: Codec<LocalNotificationSettingsEventContent> = content

export const LocalNotificationSettingsDefinition = defineGlobalAccountData(
  'LocalNotificationSettings',
  ['m.local_notification_settings.*', 'org.matrix.msc3890.local_notification_settings.*'],
  { content: LocalNotificationSettingsEventContent },
)

/** An `m.local_notification_settings.*` event. */
export interface LocalNotificationSettingsEvent extends TypeOf<typeof LocalNotificationSettingsDefinition.event> {}
export const LocalNotificationSettingsEvent: Codec<LocalNotificationSettingsEvent> =
  LocalNotificationSettingsDefinition.event
