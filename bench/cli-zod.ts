/**
 * The reader of the command with zod in place of this library's codecs: `node cli-zod.js FILE`. Run by `cli.ts`.
 *
 * It reads, splits, parses, finds events and counts them as the command does. Fails unless all events are valid.
 *
 * @module
 */
import { Tally } from '../src/cli/report/tally.js'
import { fileChunks } from '../src/cli/source/file-chunks.js'
import { readSource } from '../src/cli/source/read-source.js'
import { ownString } from '../src/json/own.js'
import { library } from './libraries/zod.js'

const path = process.argv[2] ?? ''
const tally = new Tally()
await readSource({ name: path, bytes: fileChunks(path) }, {}, (found) => {
  const event = found._tag === 'Event' ? found.event : undefined
  tally.addMany(ownString(event, 'type'), library.is(event) ? 'known' : 'malformed', 1)
})
console.log(JSON.stringify({ ...tally.counts, byType: Object.fromEntries(tally.byType) }))
if (tally.counts.malformed > 0) process.exitCode = 1
