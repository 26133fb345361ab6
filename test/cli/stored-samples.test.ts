/**
 * Verdicts on a sample of every form in which people store events. `README.md` of the samples says how they were made.
 *
 * @module
 */
import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

import { describe, expect, test } from 'vitest'

import { checkEvents } from '../../src/cli/check/check-events.js'
import { OUTCOMES } from '../../src/cli/check/checked-event.js'
import { openSources } from '../../src/cli/source/open-sources.js'
import { sqliteEngine } from '../../src/cli/source/sqlite-engine.js'
import { isSharedThere, sharedPath } from '../support/shared.js'

const isEngineThere = await sqliteEngine().then(
  () => true,
  () => false,
)

/** What is said of the samples themselves. */
const NOT_SAMPLES = ['README.md', 'results.txt']

describe.skipIf(!isSharedThere || !isEngineThere)('the stored samples (needs ../shared, and SQLite)', () => {
  test('have the verdicts of the table', async () => {
    const folder = sharedPath('samples/stored')
    const files = filesIn(folder).filter((path) => !NOT_SAMPLES.includes(relative(folder, path)))
    const rows: string[] = []
    for (const path of files) rows.push(`${relative(folder, path)}: ${await verdictOn(path)}`)
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('stored-samples.txt')
  })
})

/** `57 known, 1 malformed (m.call.invite)`, or what the file is instead. */
async function verdictOn(path: string): Promise<string> {
  const counts = new Map<string, number>()
  const malformed = new Set<string>()
  const refused = new Set<string>()
  try {
    for await (const source of openSources(
      { files: [path], databases: [], isPrivate: true, shard: undefined },
      NO_INPUT,
    )) {
      await checkEvents(source, {}, (judged) => {
        counts.set(judged.outcome, (counts.get(judged.outcome) ?? 0) + 1)
        if (judged.outcome === 'refused') refused.add(judged.message)
        else if (judged.outcome === 'malformed') {
          malformed.add(
            [judged.type ?? 'no type', ...judged.errors.map(({ code, path }) => [code, ...path].join('/'))].join(' '),
          )
        }
      })
    }
  } catch (error) {
    return `not read: ${error instanceof Error ? error.message : error}`
  }
  const listed = OUTCOMES.filter((outcome) => counts.has(outcome)).map((outcome) => `${counts.get(outcome)} ${outcome}`)
  if (malformed.size > 0) listed.push(`malformed: ${[...malformed].sort().join('; ')}`)
  if (refused.size > 0) listed.push(`refused: ${[...refused].sort().join('; ')}`)
  return listed.length === 0 ? 'nothing' : listed.join(', ')
}

const NO_INPUT = () => {
  throw new Error('standard input is not read')
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]))
}
