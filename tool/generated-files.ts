/**
 * The generated files that are committed, and their differences from the files on disk.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

import { cliPage } from './cli-page.js'
import { eventPage } from './event-page.js'
import { formsPage } from './forms-page.js'
import { indexFiles } from './index-files.js'
import { loadModules } from './modules.js'
import { reportSchemaFiles, SCHEMA_INDEX, schemaFiles } from './schema-files.js'
import { byText, PROJECT_ROOT, readReports, readSource } from './source.js'
import { SPECIFIED_NAMES, specifiedNames } from './specified-names.js'

/** Returns the files by path from the project's root. The output is reproducible byte for byte. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const { modules, checker } = readSource()
  const schemas = schemaFiles(await loadModules(modules), checker)
  const reports = readReports()
  const index = JSON.parse(schemas.get(SCHEMA_INDEX) ?? '')
  return new Map([
    ...indexFiles(modules),
    ...schemas,
    ...reportSchemaFiles(await loadModules(reports.modules), reports.checker),
    [SPECIFIED_NAMES, specifiedNames()],
    ['docs/reference/cli.md', cliPage()],
    ['docs/reference/events.md', eventPage(index, modules)],
    ['docs/reference/forms.md', formsPage()],
  ])
}

/** A file that differs from its generated content. */
export interface Difference {
  readonly path: string
  readonly fault: 'left over' | 'missing' | 'stale'
}

/** Compares the project with `files`. */
export function differences(files: ReadonlyMap<string, string>, root: string = PROJECT_ROOT): Difference[] {
  const found: Difference[] = []
  for (const [path, text] of files) {
    if (!existsSync(join(root, path))) found.push({ path, fault: 'missing' })
    else if (readFileSync(join(root, path), 'utf8') !== text) found.push({ path, fault: 'stale' })
  }
  const present = [
    ...filesBelow(root, 'src').filter((path) => path.endsWith('/index.ts')),
    ...filesBelow(root, 'schemas'),
  ]
  for (const path of present) if (!files.has(path)) found.push({ path, fault: 'left over' })
  return found.sort((a, b) => byText(a.path, b.path))
}

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
}
