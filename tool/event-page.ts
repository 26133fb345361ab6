/**
 * Writes `docs/reference/events.md`: a row for each event type and msgtype, with its exports and where to read on.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { EventIndex, IndexEntry, SchemaIndex } from './schema-files.js'
import { PROJECT_ROOT, SourceFault, type SourceModule } from './source.js'

/** The headings of the sections, by kind. The order is that of the page. */
const KINDS: { readonly [kind: string]: string } = {
  state: 'State events',
  'message-like': 'Message-like events',
  ephemeral: 'Ephemeral events',
  presence: 'Presence',
  'global-account-data': 'Account data',
  'room-account-data': 'Account data of a room',
  'to-device': 'To-device events',
  edu: 'EDUs',
}

/** The exports of an entry, in the order of the columns. */
const PARTS = ['content', 'event', 'sync', 'stripped', 'redactedContent']

/** Returns the page. */
export function eventPage(index: SchemaIndex, modules: readonly SourceModule[]): string {
  const row = rows(modules)
  return [
    '# Events',
    '',
    'Every event type and msgtype, with the exports that declare it: the content, the event, and the other forms that it',
    'travels in. Each name is a type and a codec. The first link in a row leads to the section of the specification; the',
    'schema is in the package, below `matrix-event-model/schemas/`. `npm run generate` writes this page.',
    '',
    ...Object.entries(KINDS).flatMap(([kind, heading]) => section(heading, entriesOf(index, kind), row)),
    ...section('Msgtypes', Object.entries(index.msgtypes), row),
    '## Unstable events',
    '',
    'Exported by `matrix-event-model/unstable`: proposals that are in use, and old names.',
    '',
    ...table(
      Object.keys(KINDS).flatMap((kind) => entriesOf(index.unstable, kind)),
      row,
    ),
  ].join('\n')
}

type Entry = readonly [type: string, entry: IndexEntry]

function entriesOf({ events }: EventIndex, kind: string): Entry[] {
  return Object.entries(events).flatMap(([type, kinds]): Entry[] => {
    const entry = kinds[kind]
    return entry === undefined ? [] : [[type, entry]]
  })
}

function section(heading: string, entries: readonly Entry[], row: (entry: Entry) => string): string[] {
  return [`## ${heading}`, '', ...table(entries, row)]
}

function table(entries: readonly Entry[], row: (entry: Entry) => string): string[] {
  return ['| type | exports | read on |', '| --- | --- | --- |', ...entries.map(row), '']
}

/** Returns the function that makes a row of an entry. */
function rows(modules: readonly SourceModule[]): (entry: Entry) => string {
  const sources = new Map(modules.map((module) => [module.path, module]))
  const samples = sampleLines()
  return ([type, { schema, defs }]) => {
    const path = `src/event/${schema.replace(/json$/, 'ts')}`
    const module = sources.get(path) ?? sources.get(path.replace('event/', ''))
    if (module === undefined) throw new SourceFault(`${type}: no module declares ${schema}`)
    const names = PARTS.flatMap((part) => defs[part] ?? [])
    // The links of a module that declares several events are not about this one.
    const see = /^(The )?`/.test(module.header.text) ? module.header.see : undefined
    const links = [
      `[schema](../../schemas/${schema})`,
      `[source](../../${module.path})`,
      ...(samples.has(type) ? [`[sample](../../sample/events.ndjson#L${samples.get(type)})`] : []),
    ]
    const linked = see === undefined ? `\`${type}\`` : `[\`${type}\`](${see})`
    return `| ${linked} | ${names.map((name) => `\`${name}\``).join(', ')} | ${links.join(', ')} |`
  }
}

/** Returns the first line of the sample with an event type or msgtype, by either. */
function sampleLines(): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  const text = readFileSync(join(PROJECT_ROOT, 'sample/events.ndjson'), 'utf8').trimEnd()
  for (const [i, line] of text.split('\n').entries()) {
    const { event } = JSON.parse(line)
    for (const type of [event.type, event.edu_type, event.content?.msgtype]) {
      if (typeof type === 'string' && !lines.has(type)) lines.set(type, i + 1)
    }
  }
  return lines
}
