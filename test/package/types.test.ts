/**
 * What the declarations in the packed package cost a consumer's compiler. Whether they compile is tried in `setups/`.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { execPath } from 'node:process'

import { expect, test } from 'vitest'

import { packedProject } from './packed.js'

const packed = packedProject()

packed.write('package.json', '{ "type": "module" }')

/** The number of type instantiations: the cost of a type, independent of the machine. */
function instantiations(code: string): number {
  packed.write('cost.ts', code)
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022', '--module', 'nodenext']
  const { stdout } = spawnSync(execPath, [tsc, ...options, '--skipLibCheck', '--extendedDiagnostics', 'cost.ts'], {
    cwd: packed.folder,
    encoding: 'utf8',
  })
  expect(stdout).not.toContain('error')
  return Number(/^Instantiations: +(\d+)$/m.exec(stdout)?.[1])
}

const NARROWING = `
import type { AnyTimelineEvent } from 'matrix-event-model'

export function topicOf(event: AnyTimelineEvent): string | undefined {
  if (event.type === 'm.room.topic') return event.content.topic
  if (event.type === 'm.room.message' && event.content.msgtype === 'm.image') return event.content.url
  // @ts-expect-error no type has this key: if the types were lost, there would be no error
  if (event.type === 'm.room.name') return event.content.topic
  return undefined
}
`

test('narrowing any event stays cheap', () => {
  const cost = instantiations(NARROWING) - instantiations("import type { RoomNameEvent } from 'matrix-event-model'\n")
  // Measured: 1171, mostly for the names of the 43 members. The declarations are explicit, so little is left to infer.
  expect(cost).toBeGreaterThan(0)
  expect(cost).toBeLessThan(2000)
})

const DISPATCH = `
dispatchEvent('sync', {}, {
  'm.room.topic': (event) => event.content.topic,
  'm.room.message': (event) => event.content.body,
  Redacted: (event) => event.type,
})
`

test('typed handlers stay cheap', () => {
  const once = instantiations(`import { dispatchEvent } from 'matrix-event-model'\n${DISPATCH}`)
  const twice = instantiations(`import { dispatchEvent } from 'matrix-event-model'\n${DISPATCH}${DISPATCH}`)
  // Measured: 9,800 for the first call, because the format is generic, and 380 for each further one.
  expect(once).toBeGreaterThan(0)
  expect(once).toBeLessThan(10_000)
  expect(twice - once).toBeLessThan(1000)
})
