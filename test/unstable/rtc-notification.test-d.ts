import { expectTypeOf, test } from 'vitest'

import type {
  CallNotification,
  RtcNotificationEventContent,
  SessionNotification,
} from '../../src/unstable/rtc-notification.js'

declare const content: RtcNotificationEventContent

test('notification_type narrows the union', () => {
  if (content.notification_type === undefined) expectTypeOf(content).toEqualTypeOf<SessionNotification>()
  else expectTypeOf(content).toEqualTypeOf<CallNotification>()
})
