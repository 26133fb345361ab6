/**
 * Takes the pictures of the inspector in `screenshots/`: both themes, and a phone. Run by `npm run screenshots`.
 *
 * @module
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { fragmentOf } from './inspector/link.js'
import { InspectorSite } from './test/browser.js'

const folder = fileURLToPath(new URL('screenshots', import.meta.url))

const EVENT = {
  type: 'm.room.power_levels',
  event_id: '$143273582443PhrSn',
  room_id: '!jEsUZKDJdhlrceRyVU:example.org',
  sender: '@alice:example.org',
  origin_server_ts: 1_760_000_000_000,
  state_key: '',
  content: {
    users: { '@alice:example.org': 100, '@bob:example.org': '50' },
    users_default: 0,
    events: { 'm.room.name': 50, 'm.room.tombstone': 100 },
    ban: 50,
  },
}

const VIEWS = {
  light: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 800 }, colorScheme: 'light', isMobile: true, hasTouch: true },
} as const

mkdirSync(folder, { recursive: true })
const site = await InspectorSite.start()
for (const [name, options] of Object.entries(VIEWS)) {
  const { close, page } = await site.open(fragmentOf(JSON.stringify(EVENT, undefined, 2)), options)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await close()
}
await site.stop()
