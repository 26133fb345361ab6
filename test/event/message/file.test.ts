import { FileMessageEventContent } from '../../../src/event/message/file.js'
import { accepts, rejects } from '../../support/rows.js'

const content = { body: 'report.doc', filename: 'report.doc', msgtype: 'm.file', url: 'mxc://example.org/file' }

accepts(FileMessageEventContent, [
  ['a file with metadata', { ...content, info: { mimetype: 'application/msword', size: 46_144 } }],
  ['a file without filename', { ...content, filename: undefined }],
])

rejects(FileMessageEventContent, [
  ['a name that is not a string', { ...content, filename: null }, 'filename: expected a string, found null'],
])
