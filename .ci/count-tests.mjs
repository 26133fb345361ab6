/**
 * Counts the tests in a report of vitest's: passed, failed and skipped, on one line. A file that failed without a failed
 * test, since it could not be loaded, counts as a failed one.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { argv } from 'node:process'

const { testResults } = JSON.parse(readFileSync(argv[2], 'utf8'))

const statuses = testResults.flatMap(({ status, assertionResults }) => {
  const found = assertionResults.map((test) => test.status)
  return status === 'failed' && !found.includes('failed') ? [...found, 'failed'] : found
})
const count = (...wanted) => statuses.filter((status) => wanted.includes(status)).length

const passed = count('passed')
const failed = count('failed')
console.log(passed, failed, statuses.length - passed - failed)
