/**
 * A database that is only read.
 *
 * @module
 */

export type Row = Readonly<Record<string, unknown>>

/** An open database. What fails rejects with a `SourceFault`. */
export interface Database {
  readonly dialect: 'postgres' | 'sqlite'
  /** The columns of each table and view. */
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>
  /** Runs a query, and yields its rows in batches of some hundreds. */
  rows(query: string): AsyncIterable<readonly Row[]>
}

/** The rows of a query whose result is small. */
export async function allRows(database: Database, query: string): Promise<readonly Row[]> {
  const rows: Row[] = []
  for await (const batch of database.rows(query)) rows.push(...batch)
  return rows
}

/** The columns of each table, from rows with the names of a table and of one of its columns. */
export function tablesOf(columns: Iterable<Row>): ReadonlyMap<string, ReadonlySet<string>> {
  const tables = new Map<string, Set<string>>()
  for (const { column_name, table_name } of columns) {
    const names = tables.get(String(table_name)) ?? new Set()
    names.add(String(column_name))
    tables.set(String(table_name), names)
  }
  return tables
}
