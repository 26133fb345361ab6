/**
 * What `npm start` shows: the command, run on the sample that comes with the project.
 *
 * The sample has malformed events, so the command ends with 1. That is no failure here: only 2 is.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const args = ['check', 'sample/room-history.ndjson']

console.log(`A room's history, with some mistakes that happen. matrix-events ${args.join(' ')} finds them:\n`)
const { status, error } = spawnSync(process.execPath, ['dist/cli.js', ...args], { cwd: root, stdio: 'inherit' })
if (error !== undefined) console.error(error.message)
if (status === 1) console.log('\nIts exit status is 1, since something is malformed. It is 0 where all is sound.')
process.exitCode = status === 0 || status === 1 ? 0 : 2
