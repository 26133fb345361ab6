/**
 * `docs/reference/forms.md`, made from the tables of forms that the command reads.
 *
 * @module
 */
import type { Form } from '../src/cli/form/form.js'
import { FORMS } from '../src/cli/form/forms.js'
import type { Part, PartFormat } from '../src/cli/form/part.js'
import { FOREIGN } from '../src/cli/text/foreign.js'
import { ROW_FORMS } from '../src/cli/text/text-form.js'

export function formsPage(): string {
  const withEvents = FORMS.filter(({ notEvents }) => notEvents === undefined)
  const without = new Set(FORMS.flatMap(({ notEvents }) => notEvents ?? []))
  return `# What the command reads

\`matrix-events\` tells from its content what a file holds. This page is generated from the tables by which it does: \`npm run generate\`.

An input is a sequence of JSON values: one per line, several on a line without anything between them (\`{…}{…}\`), or each spanning
several lines. Of an array, each item is a value. A value is

- an event;
- one of the forms below, with its events in the parts that the table lists. An event there is judged in the format of the part;
- contents by event type, such as \`{"m.direct": {…}}\`: each is judged as account data;
- anything else. It is searched, and what looks like an event is judged in the format that its keys suggest. Beside an event in an array,
  or in a map by event ID or by type, other objects should be events too.

PDUs without an \`event_id\` are judged as such in place of events of the formats \`timeline\` and \`sync\`, since clients may ask for the
format of federation.

Parts of a form that the table does not list are searched too, and so is JSON in strings. A part that should hold events and has
another type counts as one malformed event (\`unread-section\`), so that nothing is lost silently.

## Forms of JSON

An object has the form if it has all keys of a line, and none of those after \`!\`. \`chunk[]\` is an array, \`chunk[room_id]\` one whose first
item has this key, \`rooms{}\` an object, and \`next_batch""\` a string; other keys may have any value. The first form that fits is
taken. In the right column, \`[]\` are the items of an array, and names in braces are keys.

| form | told by | its events |
| --- | --- | --- |
${withEvents.map(rowOf).join('\n')}

The event ID and the room version in a record or a row count for its event. Dendrite's PDUs have them in \`_event_id\` and
\`_room_version\`. Synapse's \`format_version\` counts as a room version where it determines the format.

## Long values

An object of more than 8 MiB is read member by member while it is being read, so that memory does not grow with it, if it has one of
these forms, and the keys that tell the form come before its events:

${withEvents
  .filter(({ isToldEarly }) => isToldEarly)
  .map(({ name }) => `- ${name}`)
  .join('\n')}

An object of any other form is held until it ends, since a later key could change how its events are read, such as \`room_version\`.
Beyond 128 MiB, it is read without waiting for later keys. If one of them would have changed how earlier parts were read, that is a
fault, \`late-key\`; a key that occurs twice in a long object is one too, \`repeated-key\`. Any other value of more than 128 MiB is a
fault, and what follows it is read. Arrays of any length are read item by item.

## Forms of text

| form | told by the first lines |
| --- | --- |
${ROW_FORMS.map(({ name, told }) => `| ${cell(name)} | ${cell(told)} |`).join('\n')}
| JSON text sequence (RFC 7464) | a record separator |
| JSON a line, with backslashes doubled as by \`COPY\` | a line that is JSON without that |
| JSON in hexadecimal digits, as \`synapse_port_db\` may have stored it: \`\\x7b22…\` | \`\\x7b\` or \`\\x5b\` |

The first row may name the columns, and with the columns \`type\` and \`content\`, the cells are keys of an event. Otherwise they are
told by what they hold: an ID begins with \`$\`, and the object with a \`type\`, or else the longest one, is the event. Of an SQL
dump, the tables are read that have a column for whole events (\`json\`, \`json_data\`, \`event_json\`, \`headered_event_json\`) or the
columns \`type\`, \`content\` and \`sender\`, and Synapse's \`rooms\`; of other tables, the rows with a whole event that has a
\`sender\`. Private tables are named, with the number of their rows. JSON in hexadecimal digits or with doubled backslashes is read, and is a fault of how the event is stored,
\`hex-text\` or \`copy-text\`: the event counts as malformed, and with \`--repair\` as repaired.

## Room versions

The version of a PDU is, in this order, that of \`--room-version\`; that of the record or row around it; that in a row of Synapse's
table \`rooms\`; that of the room's \`m.room.create\`, if the same run of the command reads it; and otherwise inferred from the keys of
the PDU. Up to 1,000 events are held until the row or the create event comes. An SQL dump in a file is read twice, since its rooms
come after its events. A shard of the lines of a file also looks for create events in the other lines. The report says how many versions each of these gave.

## What holds no events

The command says what it is, counts it apart from events, and exits with status 2.

- JSON: ${[...without].sort().join('; ')}
- Other files: ${FOREIGN.join('; ')}
`
}

function rowOf({ name, parts, told }: Form): string {
  const keys = told.map((alternative) => `\`${alternative}\``).join('<br>')
  return `| ${cell(name)} | ${cell(keys)} | ${cell(eventsOf(parts, '').join('<br>'))} |`
}

/** Lists the places of events with their format. */
function eventsOf(part: Part, path: string): string[] {
  const below = (key: string) => (path === '' ? key : `${path}.${key}`)
  switch (part.kind) {
    case 'event':
      return [`\`${path}\`: ${formatOf(part.format)}`]
    case 'events':
      return [`\`${path}[]\`: ${formatOf(part.format)}`]
    case 'content':
      return [`\`${path}\`: \`account_data\` ${part.type}`]
    case 'base64':
      return [`\`${path}\`: inferred, also in base64 if \`${part.encoding}\` says so`]
    case 'contents':
      return [`\`${below('{event type}')}\`: \`account_data\``]
    case 'text':
      return eventsOf(part.of, path).map((line) => `${line}, also as text`)
    case 'list':
      return eventsOf(part.of, `${path}[]`)
    case 'map':
      return eventsOf(part.of, below(`{${part.keys}}`))
    case 'object':
      return [...keysByPart(part.parts)].flatMap(([inner, keys]) => {
        return eventsOf(inner, below(keys.length === 1 ? `${keys[0]}` : `{${keys.join(', ')}}`))
      })
  }
}

/** Groups the keys that have the very same part. */
function keysByPart(parts: Readonly<Record<string, Part>>): Map<Part, readonly string[]> {
  const keys = new Map<Part, readonly string[]>()
  for (const [key, part] of Object.entries(parts)) keys.set(part, [...(keys.get(part) ?? []), key])
  return keys
}

function formatOf(format: PartFormat): string {
  if (format === undefined) return 'inferred'
  return typeof format === 'string' ? `\`${format}\`` : format.name
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
