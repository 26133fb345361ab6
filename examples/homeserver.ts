/**
 * A homeserver on the loopback interface, with one room: enough for the clients of the examples to start, sync and send.
 *
 * @module
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Homeserver {
  readonly url: string
  /** What was sent, in order: the event type and the content. */
  readonly sent: readonly (readonly [type: string, content: unknown])[]
  close(): void
}

const ROOM = '!tea:example.org'

/** @param timeline - the events of the first sync, without those of the room's state */
export async function startHomeserver(state: readonly object[], timeline: readonly object[]): Promise<Homeserver> {
  const sent: [string, unknown][] = []
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    const answer = (body: unknown, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    const sending = /\/send\/([^/]+)\//.exec(pathname)?.[1]
    if (sending !== undefined) {
      let body = ''
      request.on('data', (chunk) => (body += chunk))
      request.on('end', () => {
        sent.push([decodeURIComponent(sending), JSON.parse(body)])
        answer({ event_id: `$sent${sent.length}` })
      })
      return
    }
    if (pathname.endsWith('/sync')) {
      if (searchParams.get('since') !== null) return setTimeout(() => answer({ next_batch: 'later' }), 1000)
      const room = { state: { events: state }, timeline: { events: timeline, limited: false, prev_batch: 'start' } }
      return answer({ next_batch: 'first', rooms: { join: { [ROOM]: room } } })
    }
    const [, found] = ANSWERS.find(([path]) => pathname.endsWith(path)) ?? []
    return found === undefined ? answer({ errcode: 'M_UNRECOGNIZED', error: pathname }, 404) : answer(found)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

const ANSWERS: readonly (readonly [path: string, body: object])[] = [
  ['/versions', { versions: ['v1.1', 'v1.11'], unstable_features: {} }],
  ['/pushrules/', { global: {} }],
  ['/filter', { filter_id: '1' }],
  ['/capabilities', { capabilities: {} }],
  ['/whoami', { user_id: '@bot:example.org', device_id: 'DEVICE' }],
  ['/joined_rooms', { joined_rooms: [ROOM] }],
]
