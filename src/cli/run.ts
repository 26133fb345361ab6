/**
 * The command, from its arguments to its exit status: 0 if all events are valid, 1 if some are malformed, 2 if some
 * input could not be read or the command could not run.
 *
 * @module
 */
import { createRequire } from 'node:module'

import { runCheck } from './command/check.js'
import { runConvert } from './command/convert.js'
import { runVerify } from './command/verify.js'
import { readRequest } from './option/read-request.js'
import { NAME_LIMIT, OutputError, type Surroundings } from './surroundings.js'
import { shown } from './terminal/terminal-safe.js'

/** Runs the command. The promise never rejects. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { complain, write } = surroundings
  try {
    const request = readRequest(args, packageVersion())
    switch (request._tag) {
      case 'Print':
        await write(request.text)
        return 0
      case 'Unclear':
        complain(`${shown(request.message, 2 * NAME_LIMIT)}\nSee matrix-events --help`)
        return 2
      case 'Check':
        return await runCheck(request, surroundings)
      case 'Convert':
        return await runConvert(request, surroundings)
      case 'Verify':
        return await runVerify(request, surroundings)
    }
  } catch (error) {
    if (error instanceof OutputError && error.isHangup) return 0
    const message = error instanceof OutputError ? `cannot write: ${error.message}` : `internal error: ${error}`
    complain(shown(message, NAME_LIMIT))
    return 2
  }
}

function packageVersion(): string {
  return createRequire(import.meta.url)('matrix-event-model/package.json').version
}
