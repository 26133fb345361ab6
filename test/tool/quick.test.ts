import { describe, expect, test } from 'vitest'

import { checksOf } from '../../tool/quick.js'

describe('npm run quick', () => {
  test('checks a folder, its tests, the layout and the types', () => {
    expect(checksOf('codec')).toEqual([
      ['lint', 'biome', 'check', '--error-on-warnings', 'src/codec', 'test/codec'],
      ['tests', 'vitest', 'run', '--project', 'source', 'test/codec/', 'test/contract/layout.test.ts'],
      ['layers', 'depcruise', '--config', '.dependency-cruiser.cjs', 'src/codec', 'test/codec'],
      ['types', 'tsc', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/quick.tsbuildinfo'],
    ])
  })

  test.each(['function/push', 'function/push/', 'src/function/push', './src/function/push'])('takes %s', (folder) => {
    expect(checksOf(folder)).toEqual(checksOf('function/push'))
    expect(checksOf(folder)?.[1]).toContain('test/function/push/')
  })

  test.each(['', 'src', 'no-such-folder', '../test', 'src/../test', '/'])('takes no "%s"', (folder) => {
    expect(checksOf(folder)).toBeUndefined()
  })
})
