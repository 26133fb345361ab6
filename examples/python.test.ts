import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

import { runIn } from '../test/support/run.js'
import { MALFORMED, MESSAGE } from './messages.js'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const SCHEMAS = 'node_modules/matrix-event-model/schemas'

/** The first Python that has what the example needs. */
async function findPython(): Promise<string | undefined> {
  for (const python of ['python3', '/usr/bin/python3']) {
    const { status } = await runIn(HERE, python, ['-c', 'from jsonschema import Draft202012Validator'])
    if (status === 0) return python
  }
  return undefined
}

const python = await findPython()

test.skipIf(python === undefined)(
  python === undefined ? 'Python (needs jsonschema 4 for python3)' : 'Python',
  async () => {
    const lines = [MESSAGE, MALFORMED, { ...MESSAGE, type: 'org.example.thing' }].map((event) => JSON.stringify(event))
    const check = (input: string) => runIn(HERE, python ?? '', ['python/check.py', SCHEMAS], input)
    expect(await check([...lines, '{ "SECRET'].join('\n'))).toEqual({
      status: 1,
      stdout: '$e m.room.message content/info/w content/url\nline 4 is not JSON\n',
      stderr: '',
    })
    expect(await check(lines[0] ?? '')).toEqual({ status: 0, stdout: '', stderr: '' })
  },
)
