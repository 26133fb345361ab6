import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

import { runIn } from '../test/support/run.js'
import { MALFORMED, MESSAGE } from './messages.js'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const DUCKDB = existsSync(join(HERE, 'node_modules/@duckdb/node-bindings-linux-x64'))

test.skipIf(!DUCKDB)(DUCKDB ? 'DuckDB' : 'DuckDB (needs @duckdb/node-bindings-linux-x64)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duckdb-'))
  const events = [MESSAGE, MALFORMED, MALFORMED].map((event) => JSON.stringify(event)).join('\n')
  const cli = 'node_modules/matrix-event-model/dist/cli.js'
  const { status, stdout } = await runIn(HERE, execPath, [cli, 'check', '--json'], events)
  expect(status).toBe(1)
  writeFileSync(join(folder, 'report.json'), stdout)
  const report = join(folder, 'report.json')
  expect(await runIn(HERE, execPath, ['--import', 'tsx', 'duckdb/report.ts', report])).toEqual({
    status: 0,
    stdout: '2 m.room.message wrong-type /content/info/w\n2 m.room.message wrong-format /content/url\n',
    stderr: '',
  })
  rmSync(folder, { recursive: true })
})
