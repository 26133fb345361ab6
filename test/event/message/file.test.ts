import { FileMessageEventContent } from '../../../src/event/message/file.js'
import { accepts, rejects } from '../../support/rows.js'

const content = { body: 'report.doc', filename: 'report.doc', msgtype: 'm.file', url: 'mxc://example.org/file' }

accepts(FileMessageEventContent, [
  ['a file, and what is known about it', { ...content, info: { mimetype: 'application/msword', size: 46_144 } }],
  ['a file without a name of its own: the body is the name', { ...content, filename: undefined }],
])

rejects(FileMessageEventContent, [
  ['a name that is no string', { ...content, filename: null }, 'filename: expected a string, found null'],
])
