import {
  LocalNotificationSettingsDefinition,
  LocalNotificationSettingsEventContent,
} from '../../src/unstable/local-notification-settings.js'
import { accepts, rejects } from '../support/rows.js'

const content = { is_silenced: true }

accepts(LocalNotificationSettingsEventContent, [['a silenced device', content]])

rejects(LocalNotificationSettingsEventContent, [
  ['an empty object', {}, 'is_silenced: expected a boolean, found nothing'],
])

accepts(LocalNotificationSettingsDefinition.event, [
  ['the name of the proposal', { content, type: 'm.local_notification_settings.DEVICE' }],
  ['the name that Element sends', { content, type: 'org.matrix.msc3890.local_notification_settings.DEVICE' }],
])
