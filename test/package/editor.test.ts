import { test } from 'vitest'
import { packedProject } from './packed.js'
import { openInEditor } from './editor.js'
test('x', () => {
  const e = openInEditor(packedProject(), `import { RoomMemberEvent, RoomMessageEventContent } from 'matrix-event-model'
declare const m: RoomMemberEvent
m.content./*f1*/displayname
RoomMessageEventContent./*c1*/is(1)
`)
  console.log(e.errors, e.hover('f1'), e.definitions('f1'), e.completions('c1'), e.definitions('c1'))
})
