/**
 * Responses of the client-server API, other than those to synchronization.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/ | Client-Server API}
 * @module
 */
import { timelineOrRoomless } from './chosen-format.js'
import { fromNotification } from './completed.js'
import type { Form } from './form.js'
import { event, events, list, map, object } from './part.js'

export const CLIENT_API: readonly Form[] = [
  {
    name: 'response to `GET /context`',
    told: ['event events_before', 'event events_after'],
    isToldEarly: true,
    parts: object({
      events_before: events('timeline'),
      event: event('timeline'),
      events_after: events('timeline'),
      state: events('timeline'),
    }),
  },
  {
    name: 'response to `POST /search`',
    told: ['search_categories'],
    isToldEarly: true,
    parts: object({
      search_categories: object({
        room_events: object({
          results: list(
            object(
              {
                result: event('timeline'),
                context: object({ events_before: events('timeline'), events_after: events('timeline') }),
              },
              'result',
            ),
          ),
          state: map('room ID', events('timeline')),
        }),
      }),
    }),
  },
  {
    name: 'response to `GET /notifications`',
    told: ['notifications'],
    isToldEarly: true,
    parts: object({ notifications: list(object({ event: event('sync') }, 'event')) }),
  },
  {
    name: 'notification to a push gateway',
    told: ['notification{content}'],
    parts: object({ notification: event('timeline', fromNotification) }),
  },
  {
    name: 'response to `GET /hierarchy`',
    told: ['rooms[]'],
    parts: object({ rooms: list(object({ children_state: events('stripped') })) }),
  },
  {
    name: 'response of a server to `GET /hierarchy`',
    told: ['room{} children', 'room{} inaccessible_children'],
    parts: object({ room: object({ children_state: events('stripped') }) }),
  },
  {
    name: 'response to `GET /messages`, `/members`, `/relations`, `/threads` or `/events`',
    told: ['chunk'],
    isToldEarly: true,
    parts: object({ chunk: events(timelineOrRoomless), state: events('timeline') }),
  },
]
