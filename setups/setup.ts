/**
 * Unpacks the packed package among the dependencies of the set-ups, so that their folders find it as a user's would.
 *
 * @module
 */
import { existsSync, rmSync } from 'node:fs'

import { unpackInto } from '../test/support/unpack.js'
import { at } from './project.js'

/** Called by Vitest before the first test in the folder. */
export function setup(): void {
  if (!existsSync(at('node_modules/io-ts'))) throw new Error('nothing is installed here: npm run test:runtimes')
  rmSync(at('dist'), { force: true, recursive: true })
  unpackInto(at('node_modules'))
}
