/**
 * Draws the imports between the folders of `src`: `docs/explanation/architecture.svg`.
 *
 *     npm run architecture              writes the picture
 *     npm run architecture -- --check   writes nothing, and fails if the picture is stale
 *
 * An arrow is an import; a dashed arrow imports types only.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { instance } from '@viz-js/viz'
import { cruise } from 'dependency-cruiser'

import { byText, PROJECT_ROOT } from './source.js'

const PICTURE = join(PROJECT_ROOT, 'docs/explanation/architecture.svg')

/** An import from one folder to another. */
interface Arrow {
  readonly from: string
  readonly to: string
  readonly isOfTypes: boolean
}

/** The folder of a module, relative to `src`: `event/room`; `undefined` for an index file. */
function roomOf(path: string): string | undefined {
  return /^src\/(.+)\/(?!index\.ts$)[^/]+$/.exec(path)?.[1]
}

async function arrows(): Promise<readonly Arrow[]> {
  const { output } = await cruise(['src'], {
    baseDir: PROJECT_ROOT,
    doNotFollow: 'node_modules',
    tsPreCompilationDeps: true,
  })
  if (typeof output === 'string') throw new Error(output)
  const found = new Map<string, Arrow>()
  for (const { dependencies, source } of output.modules) {
    for (const { dependencyTypes, resolved } of dependencies) {
      const [from, to] = [roomOf(source), roomOf(resolved)]
      if (from === undefined || to === undefined || from === to) continue
      const key = `${from} ${to}`
      const isOfTypes = dependencyTypes.includes('type-only') && (found.get(key)?.isOfTypes ?? true)
      found.set(key, { from, to, isOfTypes })
    }
  }
  return [...found.values()].sort((a, b) => byText(`${a.from} ${a.to}`, `${b.from} ${b.to}`))
}

/** The picture in Graphviz's language. Nested folders share a frame. */
function dotOf(all: readonly Arrow[]): string {
  const rooms = [...new Set(all.flatMap(({ from, to }) => [from, to]))].sort(byText)
  const wings = [...new Set(rooms.filter((room) => room.includes('/')).map((room) => room.split('/')[0] as string))]
  const name = (room: string) => JSON.stringify(room)
  const label = (room: string) => JSON.stringify(room.split('/').at(-1))
  return [
    'digraph "Imports between the rooms of src" {',
    '  rankdir=TB; nodesep=0.15; ranksep=0.7; bgcolor="white"; fontname="sans-serif"',
    '  node [shape=box style="rounded,filled" fillcolor="#eef3fb" color="#5b7db1" fontname="sans-serif" fontsize=11]',
    '  edge [color="#8899aa" arrowsize=0.6]',
    ...wings.flatMap((wing) => [
      `  subgraph ${name(`cluster_${wing}`)} { label=${name(`${wing}/`)}; color="#b8c4d6"; style=rounded`,
      ...rooms.filter((room) => room.startsWith(`${wing}/`)).map((room) => `    ${name(room)} [label=${label(room)}]`),
      '  }',
    ]),
    ...rooms.filter((room) => !room.includes('/')).map((room) => `  ${name(room)}`),
    ...all.map(({ from, isOfTypes, to }) => `  ${name(from)} -> ${name(to)}${isOfTypes ? ' [style=dashed]' : ''}`),
    '}',
  ].join('\n')
}

const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values

const viz = await instance()
const picture = viz.renderString(dotOf(await arrows()), { format: 'svg', engine: 'dot' })
if (!check) writeFileSync(PICTURE, picture)
else if (readFileSync(PICTURE, 'utf8') !== picture) {
  console.error('stale: docs/explanation/architecture.svg\nRun: npm run architecture')
  process.exitCode = 1
}
