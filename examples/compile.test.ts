import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

import { runIn } from '../test/support/run.js'

const HERE = fileURLToPath(new URL('.', import.meta.url))

test('the examples compile with the packed package', async () => {
  expect(await runIn(HERE, execPath, ['node_modules/typescript/bin/tsc'])).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  })
})
