/**
 * Unpacks the packed package among the dependencies of the examples.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { unpackInto } from '../test/support/unpack.js'

/** Called by Vitest before the first test in the folder. */
export function setup(): void {
  const modules = fileURLToPath(new URL('node_modules', import.meta.url))
  if (!existsSync(modules)) throw new Error('nothing is installed here: npm run test:examples')
  unpackInto(modules)
}
