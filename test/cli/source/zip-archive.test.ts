import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { filesInZip, isZip } from '../../../src/cli/source/zip-archive.js'
import { zip } from './archives.js'

const home = mkdtempSync(join(tmpdir(), 'zip-'))
afterAll(() => rmSync(home, { recursive: true }))

const LONG = '{"messages":[]}\n'.repeat(50_000)

/** What each file of an archive holds, or the code of the fault. */
async function read(archive: Uint8Array): Promise<readonly (readonly [name: string, content: string])[]> {
  const path = join(home, 'archive.zip')
  writeFileSync(path, archive)
  const files: [string, string][] = []
  for await (const { bytes, name } of filesInZip(path)) {
    const parts: Uint8Array[] = []
    try {
      for await (const part of bytes) parts.push(part)
      files.push([name, Buffer.concat(parts).toString()])
    } catch (error) {
      files.push([name, `! ${(error as { code: string }).code}`])
    }
  }
  return files
}

test.each<[string, Buffer]>([
  ['deflated', zip([{ name: 'export.json', content: LONG }])],
  ['stored', zip([{ name: 'export.json', content: LONG, isStored: true }])],
  ['sizes after the data', zip([{ name: 'export.json', content: LONG, hasDescriptor: true }])],
  ['stored, sizes after the data', zip([{ name: 'export.json', content: LONG, hasDescriptor: true, isStored: true }])],
  ['ZIP64', zip([{ name: 'export.json', content: LONG }], { isZip64: true })],
  [
    'with a comment that looks like the end',
    zip([{ name: 'export.json', content: LONG }], { comment: 'PK\x05\x06 '.repeat(9) }),
  ],
  ['after a program', zip([{ name: 'export.json', content: LONG }], { before: '#!/bin/sh\n' })],
  ['ZIP64, after a program', zip([{ name: 'export.json', content: LONG }], { before: '#!/bin/sh\n', isZip64: true })],
  [
    'a folder is no file',
    zip([
      { name: 'media/', content: '' },
      { name: 'export.json', content: LONG },
    ]),
  ],
])('%s', async (_, archive) => {
  expect(await read(archive)).toEqual([['export.json', LONG]])
})

test('an empty archive', async () => {
  expect(isZip(zip([]))).toBe(true)
  expect(await read(zip([]))).toEqual([])
})

test('a file that cannot be read, and the next one', async () => {
  const files = [
    { name: 'secret', content: 'a', isEncrypted: true },
    { name: 'lzma', content: 'a', method: 14 },
    { name: 'broken', content: 'abc', checksum: 1 },
    { name: 'raum/größe.json', content: '{}' },
  ]
  expect(await read(zip(files))).toEqual([
    ['secret', '! encrypted-archive'],
    ['lzma', '! unknown-compression'],
    ['broken', '! damaged-archive'],
    ['raum/größe.json', '{}'],
  ])
})

test('every truncated archive is refused', async () => {
  const whole = zip(
    [
      { name: 'a.json', content: '{"a":1}' },
      { name: 'b.json', content: '{"b":1}', isStored: true },
    ],
    { isZip64: true },
  )
  for (let end = 4; end < whole.length; end++) {
    await expect(read(whole.subarray(0, end)), `${end} bytes`).rejects.toMatchObject({ code: 'truncated-archive' })
  }
})

test('no damage of a byte is read as something else', async () => {
  const whole = zip([{ name: 'a.json', content: '{"a":1}' }])
  const wrong: string[] = []
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole)
    damaged.writeUInt8(damaged.readUInt8(at) ^ 0x55, at)
    const files = await read(damaged).catch((error) => [['', `! ${error.code}`]] as const)
    // Names, times and versions have no checksum.
    for (const [, content] of files)
      if (content !== '{"a":1}' && !/^! [a-z-]+$/.test(content)) wrong.push(`${at}: ${content}`)
  }
  expect(wrong).toEqual([])
})
