/**
 * Makes SQLite databases.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

import sqlite from 'node-sqlite3-wasm'

type Value = string | number | null | Uint8Array

/** A table: its columns, and rows with a value for each. */
export interface Table {
  readonly columns: string
  readonly rows: readonly (readonly Value[])[]
}

/** Writes a database. */
export function writeDatabase(path: string, tables: Readonly<Record<string, Table>>): string {
  const database = new sqlite.Database(path)
  database.exec('BEGIN')
  for (const [name, { columns, rows }] of Object.entries(tables)) {
    database.exec(`CREATE TABLE ${name} (${columns})`)
    for (const row of rows) database.run(`INSERT INTO ${name} VALUES (${row.map(() => '?').join(', ')})`, [...row])
  }
  database.exec('COMMIT')
  database.close()
  return path
}

/** Every file in a folder: its name, time of change and content. Equal states have had no change between them. */
export function stateOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const path = join(folder, name)
      return `${name} ${statSync(path).mtimeMs} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`
    })
}
