/**
 * Counts the tests in a JSON report of Vitest: passed, failed and skipped, on one line.
 *
 *     node .ci/count-tests.mjs <report> [--shared]
 *
 * A file that failed without a failed test could not be loaded, and counts as a failed test. So does a test that was
 * skipped and does not say in its name what it needs, `(needs bash)`, or that needs `../shared` in a run beside it, which
 * `--shared` says: those go to standard error.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { argv } from 'node:process'

const [, , report, option] = argv
const { testResults } = JSON.parse(readFileSync(report, 'utf8'))

const tests = testResults.flatMap(({ name, status, assertionResults }) => {
  const found = assertionResults.map((test) => ({ name: `${name}: ${test.fullName}`, status: outcomeOf(test) }))
  const isLoaded = status !== 'failed' || found.some((test) => test.status === 'failed')
  return isLoaded ? found : [...found, { name, status: 'failed' }]
})

function outcomeOf({ fullName, status }) {
  if (status === 'passed' || status === 'failed') return status
  const needed = [...fullName.matchAll(/\(needs ([^)]+)\)/g)].map(([, what]) => what)
  const isThere = (what) => what === '../shared' && option === '--shared'
  return needed.every(isThere) ? 'not run' : 'skipped'
}

const count = (...statuses) => tests.filter(({ status }) => statuses.includes(status)).length

for (const { name, status } of tests) {
  if (status === 'not run') console.error(`Skipped, though it needs nothing that is missing: ${name}`)
}
console.log(count('passed'), count('failed', 'not run'), count('skipped'))
