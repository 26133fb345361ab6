/**
 * Writes the generated files that are committed: the index files of `src`, the list of public names, the JSON
 * Schemas, and the pages of the events and of the command.
 *
 *     npm run generate              writes
 *     npm run generate -- --check   writes nothing, lists stale files, and fails if there are any
 *
 * @module
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'

import { differences, generatedFiles } from './generated-files.js'
import { PROJECT_ROOT, SourceFault } from './source.js'

const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values

const files = await generatedFiles().catch((error: unknown) => {
  if (!(error instanceof SourceFault)) throw error
  console.error(error.message)
  process.exit(1)
})
const found = differences(files)

if (check) {
  for (const { path, fault } of found) console.error(`${fault}: ${path}`)
  if (found.length > 0) {
    console.error('Run: npm run generate')
    process.exitCode = 1
  }
} else {
  for (const { path } of found) {
    const target = join(PROJECT_ROOT, path)
    const text = files.get(path)
    if (text === undefined) rmSync(target)
    else {
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, text)
    }
  }
  console.log(`${files.size} files, ${found.length} written`)
}
