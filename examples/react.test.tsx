/** The React hook, in a document of happy-dom. */
import { Window } from 'happy-dom'
import { expect, test, vi } from 'vitest'

import { RoomStore } from './react/use-room.js'

const window = new Window()
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
vi.stubGlobal('document', window.document)
vi.stubGlobal('navigator', window.navigator)
vi.stubGlobal('window', window)

// React looks for a document when it is loaded.
const { act } = await import('react')
const { createRoot } = await import('react-dom/client')
const { RoomHeader } = await import('./react/room-header.js')

function state(type: string, content: object, state_key = '') {
  return {
    type,
    content,
    state_key,
    event_id: `$${type}${state_key}`,
    sender: '@alice:example.org',
    origin_server_ts: 1,
  }
}

test('a room is shown by its name and members, and shown again when its state changes', async () => {
  const store = new RoomStore()
  const root = document.createElement('main')
  await act(async () => createRoot(root).render(<RoomHeader store={store} userId="@me:example.org" />))
  expect(root.textContent).toBe('Empty Room')

  await act(async () =>
    store.receive([
      state('m.room.member', { membership: 'join', displayname: 'Me' }, '@me:example.org'),
      state('m.room.member', { membership: 'join', displayname: 'Bob' }, '@bob:example.org'),
      state('m.room.name', { name: 1 }),
      'no event',
    ]),
  )
  expect(root.innerHTML).toBe('<header><h1>Bob</h1><ul><li>Bob</li><li>Me</li></ul></header>')

  await act(async () =>
    store.receive([
      state('m.room.name', { name: 'Tea' }),
      state('m.room.member', { membership: 'join', displayname: 'Bob' }, '@mallory:example.org'),
      state('m.room.member', { membership: 'leave' }, '@me:example.org'),
    ]),
  )
  expect(root.innerHTML).toBe(
    '<header><h1>Tea</h1><ul><li>Bob (@bob:example.org)</li><li>Bob (@mallory:example.org)</li></ul></header>',
  )

  await act(async () =>
    store.receive([
      state('m.room.name', {}),
      {
        ...state('m.room.member', { membership: 'join' }, '@mallory:example.org'),
        unsigned: { redacted_because: { type: 'm.room.redaction' } },
      },
    ]),
  )
  expect(root.innerHTML).toBe(
    '<header><h1>Bob and @mallory:example.org</h1><ul><li>Bob</li><li>@mallory:example.org</li></ul></header>',
  )
})
