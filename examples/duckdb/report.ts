import { readFileSync } from 'node:fs'

import { DuckDBInstance } from '@duckdb/node-api'

const query = readFileSync(new URL('report.sql', import.meta.url), 'utf8')
const connection = await (await DuckDBInstance.create()).connect()
const result = await connection.runAndReadAll(query, { report: process.argv[2] ?? 'report.json' })

for (const { type, code, path, events } of result.getRowObjectsJS()) console.log(`${events} ${type} ${code} ${path}`)
