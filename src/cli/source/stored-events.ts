/**
 * The events in a database, told by its tables.
 *
 * @module
 */
import type { Found } from '../form/found.js'
import type { Database } from './database.js'
import { dendrite } from './dendrite.js'
import { gomuks } from './gomuks.js'
import { palpo } from './palpo.js'
import { seshat } from './seshat.js'
import type { Store, StoreOptions } from './store.js'
import { synapse } from './synapse.js'

/** Every program whose databases are read. */
const STORES: readonly Store[] = [synapse, dendrite, palpo, gomuks, seshat]

/** What a database holds, in batches. */
export async function* storedEvents(database: Database, options: StoreOptions): AsyncGenerator<readonly Found[]> {
  const store = STORES.find(({ isOf }) => isOf(database.tables))
  if (store === undefined) yield [{ _tag: 'NotEvents', at: [], message: foreign(database) }]
  else yield* store.read(database, options)
}

/** Tables that tell a program whose databases are not read, and why not. */
const FOREIGN: readonly (readonly [table: string, message: string])[] = [
  ['box_client', 'a database of the Matrix Dart SDK: export it in the app (exportDump)'],
  ['event_chunks', 'a database of the Matrix Rust SDK, which stores events in a form of its own'],
  ['state_event', 'a database of the Matrix Rust SDK, which stores events in a form of its own'],
  ['puppet', 'a database of a bridge, which stores event IDs but no events'],
  ['ghost', 'a database of a bridge, which stores event IDs but no events'],
]

/** The number of names of tables that are shown. */
const SHOWN = 5

function foreign({ tables }: Database): string {
  const known = FOREIGN.find(([table]) => tables.has(table))
  if (known !== undefined) return known[1]
  const names = [...tables.keys()].filter((name) => /^\w{1,40}$/.test(name)).sort()
  const shown = `${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? ', …' : ''}`
  const stores = STORES.map(({ name }) => name).join(', ')
  return `a database without tables of ${stores}: it has ${names.length === 0 ? 'no tables' : shown}`
}
