/**
 * The program behind `npm start`: runs the command on the sample that comes with the project.
 *
 * The sample contains malformed events, so an exit status of 1 is expected here; only 2 is a failure.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const args = ['check', 'sample/room-history.ndjson']

console.log(`The history of a room, with some malformed events. matrix-events ${args.join(' ')} finds them:\n`)
const { status, error } = spawnSync(process.execPath, ['dist/cli.js', ...args], { cwd: root, stdio: 'inherit' })
if (error !== undefined) console.error(error.message)
if (status === 1)
  console.log('\nThe exit status is 1, since some events are malformed. It is 0 if all events are valid.')
process.exitCode = status === 0 || status === 1 ? 0 : 2
