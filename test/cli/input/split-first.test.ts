/**
 * Cutting at the end of a first line that is long.
 *
 * @module
 */
import { expect, test } from 'vitest'

import { cutFirst } from '../../../src/cli/input/split-first.js'
import { cutLines } from '../../../src/cli/input/split-lines.js'
import { cutValues } from '../../../src/cli/input/split-values.js'
import { cut, described } from '../drive.js'

test.for<[string, string, string[]]>([
  ['an event a line, one broken', '{"a":1}\n{"b":\n{"c":3}\n', ['1 {"a":1}', '2 {"b":', '3 {"c":3}']],
  ['one after another', '{"a":1}{"b":2}\n{"c":\n3}', ['1 {"a":1}', '1 {"b":2}', '2 {"c":\n3}']],
  ['a value that goes over lines', '{"a":1,\n"b":2}\n{"c":\n3}', ['1 {"a":1,\n"b":2}', '3 {"c":\n3}']],
  ['one line', '{"a":1}', ['1 {"a":1}']],
  ['one line that breaks off', '{"a":', ['1 {"a":']],
])('%s', ([, input, pieces]) => {
  for (const size of [1, 2, 5, 1000]) {
    const cutter = cut(
      (tell) =>
        cutFirst(
          (line) => cutValues(100, tell, undefined, line),
          (line) => cutLines(100, tell, undefined, line),
        ),
      input,
      size,
    )
    expect(cutter.map(described), `chunks of ${size}`).toEqual(pieces)
  }
})
