/**
 * Inputs that are not JSON as they stand: text around JSON, and what holds no events.
 *
 * @module
 */
import { describe, expect, test } from 'vitest'

import { readSource } from '../../../src/cli/source/read-source.js'
import { checkAll, chunksOf, sourceOf } from '../drive.js'
import { described } from '../form/found-in.js'
import { PDU, SYNC, TIMELINE } from '../form/inputs.js'

/** Returns a line for each thing that is found: its line, and what `described` says. */
async function foundInText(input: string | Uint8Array, size: number): Promise<string[]> {
  const all: string[] = []
  await readSource(sourceOf(chunksOf(input, size)), {}, (found, { line }) => all.push(`${line}${described(found)}`))
  return all
}

const pdu = JSON.stringify(PDU)
const metadata = '{"token_id":2}'
const hex = (text: string) => `\\x${Buffer.from(text).toString('hex')}`
const copied = (...cells: string[]) => cells.map((cell) => cell.replaceAll('\\', '\\\\')).join('\t')
const tab = (text: string) => text.replaceAll('\\', '\\\\')
const quoted = (...cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
const single = (cell: string) => `'${cell.replaceAll("'", "''")}'`
const backslashed = (cell: string) => `"${cell.replace(/["\\]/g, '\\$&')}"`
const pduOf = (name: string) => JSON.stringify({ ...PDU, content: { name } })
const NAMES = ['event_id', 'room_id', 'internal_metadata', 'json', 'format_version']
const ROW = ['$e', '!r:b.c', metadata, pdu, '3']
const OLD_ROW = ['$e', '!r:b.c', metadata, pdu, '1']
const FOUND = '/json pdu m.room.name, ID $e'
const OLD = '/json pdu m.room.name, version 1, ID $e'

const SQL_HEAD = "--\n-- PostgreSQL database dump\n--\n\nSET client_encoding = 'UTF8';\n"

type Row = readonly [name: string, input: string | Uint8Array, wanted: readonly string[]]

const READ: readonly Row[] = [
  ['rows of \\copy', `${copied(...ROW)}\n${copied(...OLD_ROW)}\n`, [`1${FOUND}`, `2${OLD}`]],
  ['with a header', `${NAMES.join('\t')}\n${copied(...ROW)}\n`, [`2${FOUND}`]],
  ['with columns in another order', `3\t${copied(pdu)}\t$e\n`, [`1${FOUND}`]],
  ['with a room version', `${copied('$e', '10', pdu)}\n`, ['1/json pdu m.room.name, version 10, ID $e']],
  ['with escapes', `$\\x65\t!\\162:b.c\t{}\t${pdu}\t3\n`, [`1${FOUND}`]],
  [
    'with no JSON',
    `${copied('$e', '!r:b.c', metadata, pdu, '3')}\n$f\t!r:b.c\t{}\t\\N\t3\n`,
    [`1${FOUND}`, '2/json! json: expected an event, found none, ID $f'],
  ],
  [
    'with broken JSON',
    `${copied(...ROW)}\n${copied('$f', '!r:b.c', metadata, '{"type":', '3')}\n`,
    [`1${FOUND}`, '2/json! json: not JSON: unexpected end after column 8, ID $f'],
  ],
  ['with JSON in hexadecimal digits', `${copied('$e', '!r:b.c', metadata, hex(pdu), '3')}\n`, [`1${FOUND}, hex-text`]],
  ['CSV', `${NAMES.join(',')}\r\n${quoted(...ROW)}\r\n`, [`2${FOUND}`]],
  ['CSV without a header', `${quoted(...OLD_ROW)}\n`, [`1${OLD}`]],
  ['CSV with semicolons', `event_id;json\n$e;${quoted(pdu)}\n$e;${quoted(pdu)}\n`, [`2${FOUND}`, `3${FOUND}`]],
  [
    'CSV with cells over lines',
    `event_id,json\n$e,${quoted(JSON.stringify(PDU, null, 1))}\n$e,${quoted(pdu)}`,
    [`2${FOUND}`, `${2 + JSON.stringify(PDU, null, 1).split('\n').length}${FOUND}`],
  ],
  ['CSV with other columns', `id,source\n1,${quoted(JSON.stringify(TIMELINE))}\n`, ['2/source inferred m.room.name']],
  [
    'CSV that breaks off',
    `event_id,json\n$e,${quoted(pdu)}\n$e,"{""type`,
    [`2${FOUND}`, '3! not CSV: a quoted cell does not end'],
  ],
  ['rows of psql', `${ROW.join('|')}\n${OLD_ROW.join('|')}\n`, [`1${FOUND}`, `2${OLD}`]],
  ['rows of psql with bars in the JSON', `$e|${pdu.replace('Tea', 'T|"|}'.replaceAll('"', '\\"'))}\n`, [`1${FOUND}`]],
  [
    'CSV with a quote too many',
    `event_id,json\n$e,${quoted(pdu)}\n$f,"{""\n${`$e,${quoted(pdu)}\n`.repeat(3)}`,
    [`2${FOUND}`, '3! not CSV: a quoted cell does not end', `4${FOUND}`, `5${FOUND}`, `6${FOUND}`],
  ],
  [
    'a dump with a quote too many',
    `INSERT INTO event_json (event_id, json) VALUES ('$e', '{'');\nINSERT INTO event_json (event_id, json) VALUES ('$e', '${pdu}');\n`,
    ['1! the statement does not end', `2${FOUND}`],
  ],
  ['rows with JSON between tabs, not escaped', `$e\t${pdu.replace('Tea', '\\"\\n')}\n`, [`1${FOUND}`]],
  ['rows with JSON between commas, not quoted', `$e,${pdu},3\n$e,${pdu},1\n`, [`1${FOUND}`, `2${OLD}`]],
  [
    'expanded rows of psql',
    `-[ RECORD 1 ]-+---\nevent_id | $e\njson     | ${pdu}\n-[ RECORD 2 ]-+---\nevent_id | $f\njson     | \n`,
    [`1${FOUND}`, '4/json! json: not JSON: empty, ID $f'],
  ],
  ['rows of psql that begin with JSON', `${pdu}|$e\n${pdu}|$e\n`, [`1${FOUND}`, `2${FOUND}`]],
  ['rows of \\copy that begin with JSON', `${copied(pdu, '$e')}\n`, [`1${FOUND}`]],
  ['a string with commas', `${JSON.stringify(pdu)}\n`, ['1 inferred m.room.name']],
  [
    'a table of psql',
    ` event_id | ${' '.repeat(20)}json \n----------+-----\n $e       | ${pdu}\n(1 row)\n\n`,
    [`3${FOUND}`],
  ],
  ['CSV of a single column', `json\n${quoted(pdu)}\n`, ['2/json inferred m.room.name']],
  ['CSV of a single column, with its name quoted', `"json"\r\n${quoted(pdu)}\r\n`, ['2/json inferred m.room.name']],
  ['CSV of a single column without a header', `${quoted(pdu)}\n`, ['1/json inferred m.room.name']],
  ['CSV with a column of numbers', `,event_id,json\n0,$e,${quoted(pdu)}\n`, [`2${FOUND}`]],
  ['CSV with other spellings of its columns', `EVENT_ID,e.Json\n$e,${quoted(pdu)}\n`, [`2${FOUND}`]],
  [
    'CSV with names of several words',
    `Event ID,Event JSON\n$e,${quoted(pdu)}\n`,
    ['2/event_json pdu m.room.name, ID $e'],
  ],
  ['CSV for Excel', `sep=;\r\nevent_id;json\r\n$e;${quoted(pdu)}\r\n`, [`3${FOUND}`]],
  ['CSV with blank lines', `event_id,json\n\n$e,${quoted(pdu)}\n\n`, [`3${FOUND}`]],
  ...['|', '\t', '^', '~'].map(
    (separator): Row => [
      `CSV with ${JSON.stringify(separator)}`,
      `event_id${separator}json\n$e${separator}${quoted(pdu)}\n`,
      [`2${FOUND}`],
    ],
  ),
  [
    'CSV with quotes after a backslash',
    `event_id,json\n"$e",${backslashed(pduOf('a "b\\n'))}\n"$f",${backslashed(pdu)}\n`,
    [`2${FOUND}`, '3/json pdu m.room.name, ID $f'],
  ],
  ['CSV with single quotes', `'$e',${single(pduOf("it's"))}\n`, [`1${FOUND}`]],
  [
    'CSV whose first rows have no JSON',
    `event_id,json\n$f,\n$g,NULL\n$e,${quoted(pdu)}\n`,
    [
      '2/json! json: expected an event, found none, ID $f',
      '3/json! json: expected an event, found none, ID $g',
      `4${FOUND}`,
    ],
  ],
  [
    'CSV with lines that end in CR',
    `event_id,json\r$e,${quoted(pdu)}\r$e,${quoted(pdu)}\r`,
    [`2${FOUND}`, `3${FOUND}`],
  ],
  ['rows of \\copy with lines that end in CR', `${copied(...ROW)}\r${copied(...OLD_ROW)}`, [`1${FOUND}`, `2${OLD}`]],
  [
    'CSV whose rows have more cells',
    `event_id\n$e,${quoted(JSON.stringify(TIMELINE))}\n`,
    ['2/column 2 inferred m.room.name'],
  ],
  [
    'CSV with events of clients',
    `$e,${quoted(JSON.stringify(TIMELINE))}\n$f,${quoted(pdu)}\n`,
    ['1/json inferred m.room.name, ID $e', '2/json pdu m.room.name, ID $f'],
  ],
  [
    'CSV with arrays',
    `room,events\n!r:b.c,${quoted(JSON.stringify([TIMELINE, SYNC]))}\n`,
    ['2/events/0 inferred m.room.name', '2/events/1 inferred m.room.name'],
  ],
  [
    'CSV with arrays without a header',
    `!r:b.c,${quoted(JSON.stringify([TIMELINE]))},5\n`,
    ['1/1/0 inferred m.room.name'],
  ],
  [
    'CSV with a space before JSON',
    `id,raw\n1,${quoted(` ${JSON.stringify(TIMELINE)}`)}\n`,
    ['2/raw inferred m.room.name'],
  ],
  [
    'CSV with several events a row, without a header',
    `$e,${quoted(pdu)},${quoted(JSON.stringify(SYNC))}\n`,
    ['1/1 inferred m.room.name', '1/2 inferred m.room.name'],
  ],
  ['CSV whose rows have fewer cells', `event_id,json,more\n$e,${quoted(pdu)}\n`, [`2${FOUND}`]],
  ['rows of \\copy that begin with JSON with escapes', `${copied(pduOf('a "b"'), '$e')}\n`, [`1${FOUND}`]],
  ['rows of \\copy with the end of the data', `${copied(...ROW)}\n\\.\n`, [`1${FOUND}`]],
  ['a count of rows after CSV', `event_id,json\n$e,${pdu}\n(1 row)\n`, [`2${FOUND}`]],
  [
    'a table of psql in a frame',
    `+----------+---+\n| event_id | json |\n+----------+---+\n| $e       | ${pdu} |\n+----------+---+\n(1 row)\n`,
    [`4${FOUND}`],
  ],
  [
    'a table in a drawn frame',
    `┌──────────┬───┐\n│ event_id │ json │\n├──────────┼───┤\n│ $e       │ ${pdu} │\n└──────────┴───┘\n`,
    [`4${FOUND}`],
  ],
  ['a table of Markdown', `| event_id | json |\n|---|---|\n| $e | ${pdu} |\n`, [`3${FOUND}`]],
  [
    'a column of psql',
    ` row_to_json \n-------------\n ${JSON.stringify({ event_id: '$e', json: pdu })}\n(1 row)\n\n`,
    ['3/row_to_json/json pdu m.room.name, ID $e'],
  ],
  [
    'a column of psql with JSON over lines',
    `    jsonb_pretty    \n--------------------\n ${JSON.stringify(PDU, null, 4).replaceAll('\n', '   +\n ')}\n ${JSON.stringify(SYNC, null, 4).replaceAll('\n', '   +\n ')}\n(2 rows)\n\n`,
    [
      '3/jsonb_pretty inferred m.room.name',
      `${3 + JSON.stringify(PDU, null, 4).split('\n').length}/jsonb_pretty inferred m.room.name`,
    ],
  ],
  [
    'columns of psql with JSON over lines',
    ` event_id |    json   \n----------+--------\n $e       | ${JSON.stringify(PDU, null, 4).replaceAll('\n', '   +\n          | ')}\n $f       | ${pdu}\n(2 rows)\n\n`,
    [`3${FOUND}`, `${3 + JSON.stringify(PDU, null, 4).split('\n').length}/json pdu m.room.name, ID $f`],
  ],
  [
    'a row of psql that ends with a plus',
    `event_id|json|x\n$e|${pdu}|a +\n$f|${pdu}|b\n`,
    [`2${FOUND}`, '3/json pdu m.room.name, ID $f'],
  ],
  ['a column of psql, not aligned', `json\n${pdu}\n(1 row)\n`, ['2/json inferred m.room.name']],
  ['what psql says of itself', `Timing is on.\nevent_id|json\n$e|${pdu}\n(1 row)\nTime: 0.5 ms\n`, [`3${FOUND}`]],
  [
    'expanded rows of psql in a frame',
    `+-[ RECORD 1 ]----+\n| event_id | $e |\n| json     | ${pdu} |\n+----------+---+\n`,
    [`1${FOUND}`],
  ],
  [
    'expanded rows of psql without a frame',
    `Expanded display is on.\nevent_id|$e\njson|${pdu}\n\nevent_id|$f\njson|${pdu}\n`,
    [`2${FOUND}`, '5/json pdu m.room.name, ID $f'],
  ],
  [
    'expanded rows of psql with JSON over lines',
    `-[ RECORD 1 ]-\njson     | ${JSON.stringify(PDU, null, 1).replaceAll('\n', ' +\n         | ')}\nevent_id | $e\n`,
    [`1${FOUND}`],
  ],
  [
    'lines of sqlite3',
    `event_id = $e\n    json = ${pdu}\n\nevent_id = $f\n    json = ${pdu}\n`,
    [`1${FOUND}`, '4/json pdu m.room.name, ID $f'],
  ],
  [
    'a dump of PostgreSQL',
    `${SQL_HEAD}COPY public.users (name, json_x) FROM stdin;\n@a:b.c\t{"type":"x","content":{}}\n\\.\n\nCOPY public.event_json (${NAMES.join(', ')}) FROM stdin;\n${copied(...ROW)}\n\\.\n\nSELECT 1;\n`,
    [`11${FOUND}`],
  ],
  [
    'a dump that breaks off',
    `${SQL_HEAD}COPY public.event_json (${NAMES.join(', ')}) FROM stdin;\n${copied(...ROW)}\n`,
    [`7${FOUND}`, '1! the dump is cut off'],
  ],
  [
    'a dump with INSERT',
    `${SQL_HEAD}INSERT INTO public.users VALUES ('{"type":"x","content":{}}');\nINSERT INTO public.event_json VALUES ('$e', '!r:b.c', '{}', '${pdu.replace('Tea', "T''ea;)")}', 3);\n`,
    [`7${FOUND}`],
  ],
  [
    'a dump with INSERT of several rows',
    `INSERT INTO "event_json" ("event_id", "json") VALUES\n  ('$e', '${pdu}'::text),\n  ('$e', E'${pdu.replaceAll('"', '\\"')}');\nINSERT INTO event_json (event_id, json) VALUES ('$f', NULL);\n`,
    [`1${FOUND}`, `1${FOUND}`, '4/json! json: expected an event, found none, ID $f'],
  ],
  [
    'a dump of SQLite',
    `PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE event_json (\n  event_id TEXT);\nINSERT INTO event_json VALUES('$e','!r:b.c','{}',X'${Buffer.from(pdu).toString('hex')}',3);\nCOMMIT;\n`,
    [`5${FOUND}`],
  ],
  [
    'INSERT without a space after the table, and several statements in a line',
    `insert into "table"(event_id,json) values('$e','${pdu}'),('$e','${pdu}'); insert into t(event_id,json) values('$f','${pdu}');\n`,
    [`1${FOUND}`, `1${FOUND}`, '1/json pdu m.room.name, ID $f'],
  ],
  ['what sqlite3 selects as INSERT', `INSERT INTO "table" VALUES('$e','${pdu}');\n`, [`1${FOUND}`]],
  ['INSERT OR REPLACE', `INSERT OR REPLACE INTO event_json (event_id, json) VALUES ('$e', '${pdu}');\n`, [`1${FOUND}`]],
  [
    'a dump of MySQL',
    `-- MySQL dump 10.13\n/*!40101 SET NAMES utf8 */;\nINSERT INTO \`event_json\` VALUES ('$e','!r:b.c','{}','${pduOf('it\'s "a";').replace(/["'\\]/g, '\\$&')}',3),('$f','!r:b.c','{}','${pdu.replaceAll('"', '\\"')}',3);\n`,
    [`3${FOUND}`, '3/json pdu m.room.name, ID $f'],
  ],
  [
    'COPY without columns',
    `COPY event_json FROM stdin;\n${copied(...ROW)}\n\\.\nCOPY users FROM stdin;\n@a:b.c\t{"type":"x","content":{}}\n\\.\n`,
    [`2${FOUND}`],
  ],
  [
    'COPY as CSV',
    `COPY public.event_json (event_id, json) FROM stdin WITH (FORMAT csv);\n$e,${quoted(pdu)}\n\\.\n`,
    [`2${FOUND}`],
  ],
  [
    'a dump that creates its tables, with columns in another order',
    `CREATE TABLE IF NOT EXISTS "event_json" (\n  json TEXT CHECK (length(json) > 1),\n  event_id TEXT,\n  PRIMARY KEY (event_id, json)\n);\nINSERT INTO event_json VALUES('${pdu}','$e');\n`,
    ['6/json pdu m.room.name, ID $e'],
  ],
  [
    'a dump with rooms and private tables',
    `${SQL_HEAD}COPY public.rooms (room_id, creator, room_version) FROM stdin;\n!r:example.org\t@a:b.c\t9\n!s:b.c\t@a:b.c\t\\N\n\\.\nCOPY public.account_data (user_id, content) FROM stdin;\n@a:b.c\t{"type":"x","content":{}}\n@a:b.c\t{}\n\\.\nCOPY public.event_json (${NAMES.join(', ')}) FROM stdin;\n${copied(...ROW)}\n\\.\nINSERT INTO device_inbox VALUES (1, '{}'), (2, '{}');\n`,
    [
      '15/json pdu m.room.name, version 9, ID $e',
      '1! read from the database itself, with --private, and not from a dump: account_data, device_inbox',
    ],
  ],
  [
    'a dump with events in other columns',
    `${SQL_HEAD}COPY public.log (id, raw) FROM stdin;\n1\t${tab(JSON.stringify(TIMELINE))}\n2\t{"sender":1}\n\\.\nINSERT INTO notes (id, raw) VALUES (1, 'x'), (2, '${JSON.stringify(TIMELINE)}');\n`,
    ['7/raw inferred m.room.name', '10/raw inferred m.room.name'],
  ],
  [
    'a dump with an event beside longer JSON',
    `CREATE TABLE t (id INT, raw TEXT, more TEXT);\nINSERT INTO t VALUES(1,'${JSON.stringify(SYNC)}','{"x":"${'y'.repeat(500)}"}');\nINSERT INTO u VALUES(1,'${JSON.stringify(SYNC)}','{"x":"${'y'.repeat(500)}"}');\n`,
    ['2/raw inferred m.room.name', '3/json inferred m.room.name, version 1'],
  ],
  [
    "a dump of Synapse's events",
    `CREATE TABLE events (stream_ordering INTEGER, event_id TEXT, type TEXT, sender TEXT, content TEXT);\nINSERT INTO events VALUES(1,'$n','m.room.name','@a:b.c',NULL);\nINSERT INTO event_json VALUES ('$e','!r:b.c','{}','${pdu}',3);\n`,
    [`3${FOUND}`],
  ],
  [
    'a dump with the keys of events as columns',
    `CREATE TABLE event (event_id TEXT, type TEXT, sender TEXT, state_key TEXT, content TEXT);\nINSERT INTO event VALUES('$n','m.room.name','@a:b.c','','{"name":5}');\n`,
    ['2 inferred m.room.name'],
  ],
  ['a statement that breaks off', `INSERT INTO event_json VALUES ('$e', '{`, ['1! the statement does not end']],
  [
    'a dump without events',
    `${SQL_HEAD}COPY public.users (name) FROM stdin;\n@a:b.c\n\\.\n`,
    ['1! an SQL dump without a table of events'],
  ],
  [
    'JSON between fences, as admin rooms show it',
    `PDU was accepted by our server:\n\`\`\`json\n${JSON.stringify(PDU, null, 2)}\n\`\`\`\nMore:\n\`\`\`\n[${pdu}]\n\`\`\`\n`,
    ['3 inferred m.room.name', `${6 + JSON.stringify(PDU, null, 2).split('\n').length}/0 inferred m.room.name`],
  ],
  [
    'fences with something else, and without an end',
    `\`\`\`json\nx\n\`\`\`\n~~~\n{"type":\n`,
    ['2! not JSON: unexpected character at column 1', '5! not JSON: unexpected end after column 8'],
  ],
  [
    'server-sent events',
    `event: sync\nid: 5\ndata: ${JSON.stringify({ next_batch: 'a', account_data: { events: [TIMELINE] } })}\n\n: a comment\n\ndata:${pdu}\ndata\n\n`,
    ['3/account_data/events/0 account_data m.room.name', '7 inferred m.room.name'],
  ],
  [
    'server-sent events with data over lines, and lines that end in CRLF',
    `:ok\r\n\r\nretry: 1000\r\n\r\n${JSON.stringify(TIMELINE, null, 1).replace(/^/gm, 'data: ').replaceAll('\n', '\r\n')}\r\n\r\n`,
    ['5 inferred m.room.name'],
  ],
  [
    'server-sent events with other data, with broken data, and cut off',
    `data: ping\n\ndata: {"type":\n\nid: 1\nx\n\ndata: ${JSON.stringify(TIMELINE)}`,
    ['3! not JSON: unexpected end after column 8', '6! not a field of a server-sent event', '8 inferred m.room.name'],
  ],
  [
    'a JSON text sequence',
    `\x1e${JSON.stringify(TIMELINE)}\n\x1e${JSON.stringify(TIMELINE, null, 1)}\n\x1e{"type":\n\x1e${pdu}\n`,
    [
      '1 inferred m.room.name',
      '2 inferred m.room.name',
      `${2 + JSON.stringify(TIMELINE, null, 1).split('\n').length}! not JSON: unexpected end after column 8`,
      `${3 + JSON.stringify(TIMELINE, null, 1).split('\n').length} inferred m.room.name`,
    ],
  ],
  [
    'JSON of a single column of \\copy',
    `${pdu}\n${tab(JSON.stringify({ ...PDU, content: { name: 'a "b"\\n' } }))}\n{"a\\\\": "\\x"\n`,
    ['1 inferred m.room.name', '2 inferred m.room.name, copy-text', '3! not JSON: unexpected character at column 11'],
  ],
  [
    'JSON in hexadecimal digits',
    `${hex(pdu)}\n${pdu}\n${hex(pdu)}0\n`,
    [
      '1 inferred m.room.name, hex-text',
      '2 inferred m.room.name',
      '3! not JSON, but hexadecimal digits that do not decode to text',
    ],
  ],
]

const utf16 = Buffer.from('\ufeff{"type":"a"}', 'utf16le')
const random = Buffer.from(Array.from({ length: 8192 }, (_, i) => (i * i * 31 + (i >> 3) * 17 + i * 7) % 256))

const REFUSED: readonly Row[] = [
  ['an SQLite database', `SQLite format 3\0${'\0'.repeat(80)}`, ['1! an SQLite database']],
  ['UTF-16', utf16, ['1! text in UTF-16: convert it to UTF-8 first']],
  ['UTF-16 of two bytes', utf16.subarray(0, 2), ['1! text in UTF-16: convert it to UTF-8 first']],
  ['a ZIP archive', 'PK\x03\x04\x14\0\0\0', ['1! a ZIP archive: extract it first']],
  ['a PostgreSQL archive', 'PGDMP\x01\x0e', ['1! a PostgreSQL archive: convert it with pg_restore -f dump.sql first']],
  ['LMDB', `${'\0'.repeat(16)}\xde\xc0\xef\xbe\x01`, ['1! an LMDB database, as nheko has']],
  ['what is encrypted', random, ['1! binary data, such as an encrypted database (SQLCipher) or a file of RocksDB']],
  [
    'room keys',
    '-----BEGIN MEGOLM SESSION DATA-----\nAXNhbHQ\n-----END MEGOLM SESSION DATA-----\n',
    ['1! exported room keys, which are secret'],
  ],
  ['a key', '-----BEGIN PRIVATE KEY-----\nx\n', ['1! a key or a certificate']],
  ['YAML with a key `data`', 'data: x\nid: 5\n', ['1! YAML']],
  ['YAML with JSON', 'data: {"a": 1}\nmore: 5\n', ['1! YAML']],
  ['YAML', '- sender_id: "@a:b.c"\n  body: hi\n', ['1! YAML']],
  ['YAML with a mark', '---\n- x\n', ['1! YAML']],
  ['HTML', '<!DOCTYPE html>\n<html></html>\n', ['1! an HTML page: Element exports rooms as JSON too']],
  ['XML', '<?xml version="1.0"?>\n<a/>\n', ['1! XML']],
  ['text', 'Hello,\nBob\n', ['1! text that is not JSON']],
  [
    "Element's export as plain text",
    '11/29/2026, 1:00:00 PM - Alice: hello\n11/29/2026, 1:00:01 PM - Bob: hi\n',
    ['1! a log, or an export of Element as plain text: it exports rooms as JSON too'],
  ],
  [
    'a log',
    '2026-11-29 13:00:00,123 - synapse - 70 - INFO - x {"type":"a"}\n',
    ['1! a log, or an export of Element as plain text: it exports rooms as JSON too'],
  ],
  [
    "rows of Synapse's events without their JSON",
    'stream_ordering,event_id,type,room_id,sender,content\n5,$e,m.room.name,!r:b.c,@a:b.c,\n',
    ['1! text that is not JSON'],
  ],
  ...['[2026-11-29 13:00:00,123] [DEBUG] ', '[13:00:00] ', '[INFO] ', '[debug@bot] ', '[2026/11/29] '].map(
    (start): Row => [
      `a log that begins with ${start}`,
      `${start}Received: ${JSON.stringify(TIMELINE)}\n${start}Done\n`,
      ['1! a log, or an export of Element as plain text: it exports rooms as JSON too'],
    ],
  ),
  ['CSV without events', 'name,age\nx,1\n', ['1! text that is not JSON']],
]

const latin1 = (input: string | Uint8Array) =>
  typeof input === 'string' && /[\x80-\xff]/.test(input) ? Buffer.from(input, 'latin1') : input

describe('reads', () => {
  test.for(READ)('%s', async ([, input, wanted]) => {
    for (const size of [1, 61, 2 ** 16]) expect(await foundInText(input, size), `chunks of ${size}`).toEqual(wanted)
  })
})

describe('refuses', () => {
  test.for(REFUSED)('%s', async ([, input, wanted]) => {
    for (const size of [1, 61, 2 ** 16])
      expect(await foundInText(latin1(input), size), `chunks of ${size}`).toEqual(wanted)
  })
})

test.for<readonly [name: string, input: string]>([
  ['lines of JSON in strings', `${JSON.stringify(pdu)}\n${JSON.stringify(pdu)}\n`],
  ['JSON after lines of text', `starting\nready\n${JSON.stringify(TIMELINE)}\n`],
  ['a broken line', '{"type"\n'],
  ['an array', '[\n{"a":1}]'],
  ['an array of numbers', '[2024, 1, 5]'],
  ['an array of decimals', '[12.25, true]'],
  ['arrays a line', '[true, {"a":1}]\n[null]\n'],
  ['JSON after a line with brackets', `[INFO] ready\n${JSON.stringify(TIMELINE)}\n`],
  ['a scalar', 'null\n'],
  ['nothing', ''],
])('leaves to JSON: %s', async ([, input]) => {
  const found = await foundInText(input, 5)
  expect(found.filter((line) => /text that is not JSON|a log/.test(line))).toEqual([])
})

test.for(['hello', 'hello | there', 'a,b', 'a\tb', 'a;b', 'x = 5', 'a - b', "'", '"', '$a', '```x'])(
  'a broken line before events is not taken for a heading: %s',
  async (broken) => {
    const found = await foundInText(`${broken}\n${pdu}\n${pdu}\n`, 2 ** 16)
    expect(found).toHaveLength(3)
    expect(found[0]).toMatch(/^1! not JSON: /)
  },
)

test('cells with the keys of an event are one, with values of their types', async () => {
  const head = 'event_id,room_id,type,sender,state_key,origin_server_ts,unsigned,content\n'
  const row = (type: string, stateKey: string, content: string) =>
    `$n,!r:example.org,${type},@a:example.org,${stateKey},1700000000000,,"${content}"\n`
  const input =
    head +
    row('m.room.name', '""', '{""name"":""Tea""}') +
    row('m.room.name', '', '{""name"":""Tea""}') +
    row('m.room.message', '', '{""msgtype"":""m.text"",""body"":""1""}') +
    row('m.room.name', '""', '{""name"":5}') +
    row('m.room.name', '""', '{')
  expect((await checkAll(input)).map(({ outcome, type, event }) => [outcome, type, event])).toEqual([
    ['known', 'm.room.name', TIMELINE],
    ['known', 'm.room.name', TIMELINE],
    ['known', 'm.room.message', expect.not.objectContaining({ state_key: expect.anything() })],
    ['malformed', 'm.room.name', { ...TIMELINE, content: { name: 5 } }],
    ['malformed', 'm.room.name', { ...TIMELINE, content: '{' }],
  ])
})

test('names of columns may be written in other ways', async () => {
  const input =
    'Event ID,e.room_id,TYPE,Sender,State Key,Origin Server TS,Content\n' +
    '$n,!r:example.org,m.room.name,@a:example.org,"",1700000000000,"{""name"":""Tea""}"\n'
  expect((await checkAll(input)).map(({ event }) => event)).toEqual([TIMELINE])
})

test('the cost is linear: blank lines, and quotes without an end', async () => {
  const blank = `x${'\n'.repeat(2 ** 18)}`
  const csv = `event_id,json\n$e,"\n${'$e,""\n'.repeat(2 ** 18)}`
  const sql = `INSERT INTO event_json VALUES ('\n${'(1);\n'.repeat(2 ** 18)}`
  expect(await foundInText(blank, 2 ** 19)).toEqual(['1! text that is not JSON'])
  expect((await foundInText(csv, 2 ** 19)).length).toBeGreaterThan(2 ** 17)
  expect(await foundInText(sql, 2 ** 19)).toEqual(['1! the statement does not end'])
})
