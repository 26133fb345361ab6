import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { PROJECT_ROOT } from '../../tool/source.js'

const folder = mkdtempSync(join(tmpdir(), 'pages-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SECTION = 'https://spec.matrix.org/v1.19/client-server-api/#mroommember'

test('the pages of a codec, of its type and of its definition link to the section of the specification', () => {
  execFileSync(
    'npx',
    [
      'typedoc',
      '--entryPoints',
      'src/event/room/member.ts',
      '--out',
      folder,
      '--readme',
      'none',
      '--logLevel',
      'Error',
    ],
    {
      cwd: PROJECT_ROOT,
    },
  )
  for (const page of ['RoomMemberEventContent', 'RoomMemberEvent', 'RoomMemberDefinition', 'Membership']) {
    expect(readFileSync(join(folder, `variables/member.${page}.html`), 'utf8'), page).toContain(SECTION)
  }
})
