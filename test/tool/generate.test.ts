/**
 * The output of `npm run generate` is reproducible, and matches the committed files.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { differences, generatedFiles } from '../../tool/generated-files.js'
import { type Indexed, indexFiles } from '../../tool/index-files.js'
import { SourceFault } from '../../tool/source.js'

describe('the generated files', () => {
  let files: Map<string, string>
  beforeAll(async () => {
    files = await generatedFiles()
  })

  test('are those that are committed (if not: npm run generate)', () => {
    expect(differences(files)).toEqual([])
  })

  test('are the same when made again', async () => {
    expect([...(await generatedFiles())]).toEqual([...files])
  })

  test('end in one line feed, and hold no other line ending', () => {
    expect([...files].filter(([, text]) => !/[^\n]\n$/.test(text) || text.includes('\r'))).toEqual([])
  })

  test('carry the comments of the source', () => {
    const schema = (path: string) => JSON.parse(files.get(`schemas/${path}.json`) ?? '{}')
    const described = { description: expect.any(String) }
    // A type and its fields; fields of every event of a kind; unnamed types; deprecated ones.
    expect(schema('room/member').$defs).toMatchObject({
      RoomMemberEventContent: { ...described, properties: { displayname: described } },
      RoomMemberEvent: { ...described, properties: { origin_server_ts: described } },
    })
    expect(schema('room/message').$defs.RoomMessageEventContent.allOf[1].properties['m.new_content']).toMatchObject(
      described,
    )
    expect(schema('room/encrypted').$defs.MegolmOrOlmEventContent.properties.device_id).toEqual({
      description: expect.stringMatching(/^Deprecated: /),
      deprecated: true,
      type: 'string',
    })
    expect(schema('room/aliases').deprecated).toBe(true)
  })
})

describe('index files', () => {
  const module = (path: string, exports: string[], internal = false): Indexed => ({
    path,
    folder: path.slice('src/'.length, path.lastIndexOf('/')),
    header: { internal },
    internal: new Set(exports.filter((name) => name.endsWith('Fields'))),
    types: new Set(['Info']),
    exports: new Map(exports.map((name) => [name, name])),
  })

  test('list the modules of a door in order, and pass over internal ones', () => {
    const files = indexFiles([
      module('src/event/room-a/name.ts', ['D']),
      module('src/event/room/message-feedback.ts', ['A']),
      module('src/event/room/message.ts', ['B']),
      module('src/event/room/fields.ts', ['C'], true),
      module('src/codec/object.ts', ['C']),
    ])
    expect([...files.keys()]).toEqual([
      'src/index.ts',
      'src/codec/index.ts',
      'src/signature/index.ts',
      'src/unstable/index.ts',
      'test/contract/api.txt',
    ])
    const ofRoom = ['message', 'message-feedback'].map((name) => `export * from './event/room/${name}.js'\n`).join('')
    expect(files.get('src/index.ts')).toContain(`Do not edit.\n${ofRoom}export * from './event/room-a/name.js'\n`)
    expect(files.get('src/codec/index.ts')).toContain("Do not edit.\nexport * from './object.js'\n")
    expect(files.get('test/contract/api.txt')).toBe(
      'matrix-event-model\n  A\n  B\n  D\nmatrix-event-model/codec\n  C\nmatrix-event-model/signature\nmatrix-event-model/unstable\n',
    )
  })

  test('omit internal exports', () => {
    const files = indexFiles([module('src/event/policy/rule.ts', ['rule', 'Info', 'ruleFields'])])
    expect(files.get('src/index.ts')).toContain("export { type Info, rule } from './event/policy/rule.js'\n")
    expect(files.get('test/contract/api.txt')).toContain('matrix-event-model\n  Info\n  rule\n')
  })

  test('refuse a name that two modules of a door export', () => {
    const modules = [module('src/room/a.ts', ['Info']), module('src/call/b.ts', ['Info'])]
    expect(() => indexFiles(modules)).toThrow(
      new SourceFault('Info: exported by src/room/a.ts and by src/call/b.ts. Rename one of them'),
    )
  })

  test('let two doors have the same name', () => {
    const modules = [module('src/room/a.ts', ['Info']), module('src/codec/b.ts', ['Info'])]
    expect(indexFiles(modules).get('src/codec/index.ts')).toContain("export * from './b.js'")
  })
})

describe('differences', () => {
  const root = mkdtempSync(join(tmpdir(), 'generate-'))
  afterAll(() => rmSync(root, { recursive: true }))

  test('name every file that is not as it would be generated', () => {
    const put = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    put('src/room/index.ts', 'old\n')
    put('src/gone/index.ts', 'old\n')
    put('src/event/room/name.ts', 'not generated\n')
    put('schemas/room/name.json', 'same\n')
    put('schemas/room/gone.json', 'old\n')
    const files = new Map([
      ['src/room/index.ts', 'new\n'],
      ['schemas/room/name.json', 'same\n'],
      ['schemas/index.json', 'new\n'],
    ])
    expect(differences(files, root)).toEqual([
      { path: 'schemas/index.json', fault: 'missing' },
      { path: 'schemas/room/gone.json', fault: 'left over' },
      { path: 'src/gone/index.ts', fault: 'left over' },
      { path: 'src/room/index.ts', fault: 'stale' },
    ])
  })
})
