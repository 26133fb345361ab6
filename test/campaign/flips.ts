/**
 * Changes every character of every PDU in the databases of two real servers, one at a time, and counts the changes that
 * neither the content hash nor the event ID shows.
 *
 *     npm run flips
 *
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exit } from 'node:process'
import { gunzipSync } from 'node:zlib'

import { type FlipVerdict, flip, pdusIn } from '../support/flips.js'
import { DATABASES, isSharedThere, readSharedBytes } from '../support/shared.js'

if (!isSharedThere) {
  console.error('this needs ../shared')
  exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'flips-'))
let missed = 0
for (const archive of DATABASES) {
  const path = join(folder, 'homeserver.db')
  writeFileSync(path, gunzipSync(readSharedBytes(archive)))
  const counts: Record<FlipVerdict, number> = { found: 0, missed: 0, uncovered: 0 }
  const pdus = await pdusIn(path)
  for (const stored of pdus) {
    for (let at = 0; at < stored.json.length; at++) {
      for (const verdict of flip(stored, at)) {
        counts[verdict]++
        if (verdict === 'missed') console.log(`missed: ${stored.eventId} (version ${stored.roomVersion}) at ${at}`)
      }
    }
  }
  missed += counts.missed
  console.log(`${archive}: ${pdus.length} PDUs, ${JSON.stringify(counts)}`)
}
rmSync(folder, { recursive: true })
exit(missed > 0 ? 1 : 0)
