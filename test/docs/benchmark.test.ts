import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { PROJECT_ROOT } from '../../tool/source.js'

const results = readFileSync(join(PROJECT_ROOT, 'bench/RESULTS.md'), 'utf8')
const readme = readFileSync(join(PROJECT_ROOT, 'README.md'), 'utf8').replace(/\s+/g, ' ')

/** The measured value of a figure in the table of goals. */
function measured(figure: string): string {
  const row = results.split('\n').find((line) => line.startsWith(`| ${figure} |`))
  return row?.split('|')[2]?.trim() ?? `no row ${figure}`
}

describe('README.md says what bench/RESULTS.md says', () => {
  test('of the time of JSON.parse', () => {
    const [batch, line] = ['1,000 at a time', 'one at a time'].map((way) =>
      measured(`\`decode\` / \`JSON.parse\` of the same bytes, ${way}`),
    )
    expect(readme).toContain(
      `${batch} of the time of \`JSON.parse\` for a thousand events at a time, ${line} for one at a time`,
    )
  })

  test('of the hand-written validator', () => {
    expect(readme).toContain('faster than a hand-written validator on freshly parsed events')
    expect(Number(measured('`decode` / hand-written `is`, fresh'))).toBeLessThan(1)
  })

  test('of malformed events', () => {
    const times = measured('faster than io-ts on an invalid event, errors included')
    expect(readme).toContain(`malformed events ${times} as fast as io-ts`)
  })

  test('of sizes', () => {
    const [member, all, parser] = ['`RoomMemberEvent`', 'all events', '`parseEvent`'].map((what) =>
      measured(`bundle of ${what}`),
    )
    expect(readme).toContain(
      `Gzipped, \`RoomMemberEvent\` takes ${member}, every event ${all}, \`parseEvent\` ${parser}.`,
    )
  })

  test('of the number of libraries', () => {
    const [, names = ''] = /^\| +\| hand-written \|(.*)\|$/m.exec(results) ?? []
    expect(names.split('|').length + 1).toBe(11)
    expect(readme).toContain('compares eleven libraries')
  })
})

describe('the plots say what bench/RESULTS.md says', () => {
  const row = /^\| ([\w/ -]+) \|.* \| ([\d.]+ kB|[\d.]+) \|$/
  /** The rows of a section, by the name of the library. */
  const rows = (heading: string) => {
    const [, section = ''] = results.split(`## ${heading}\n`)
    const lines = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => row.test(line))
    return new Map(
      lines.map((line) => line.split('|').map((cell) => cell.trim())).map(([, name, ...cells]) => [name, cells]),
    )
  }
  const plotted = (file: string) => {
    const svg = readFileSync(join(PROJECT_ROOT, 'bench', file), 'utf8')
    return new Map(
      [...svg.matchAll(/class="name".*>(.+)<\/text>\n.*\n.*>(.+)<\/text>/g)].map(([, name, value]) => [name, value]),
    )
  }

  test('of times', () => {
    const expected = [...rows('Valid events')].map(([name, cells]) => [name, cells[5]])
    expect(plotted('results.svg')).toEqual(new Map(expected as [string, string][]))
  })

  test('of sizes', () => {
    const expected = [...rows('Other costs')].map(([name, cells]) => [name, cells[3]])
    expect(expected).toHaveLength(11)
    expect(plotted('sizes.svg')).toEqual(new Map(expected as [string, string][]))
  })
})

test('README.md is short', () => {
  // Half of the words that it once had.
  expect(readme.split(' ').length).toBeLessThanOrEqual(445)
})
