import { MxcUri } from '../../../src/event/common/mxc-uri.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(MxcUri, [
  ['a content URI', 'mxc://example.org/SEsfnsuifSDFSSEF'],
  ['nothing after the scheme', 'mxc://'],
])

rejects(MxcUri, [
  [
    'an empty string, as some clients write it',
    '',
    'expected a string that matches ^mxc:// (MxcUri), found a string of 0 characters',
  ],
  [
    'an HTTP URL',
    'https://example.org/_matrix/media/v3/download/example.org/a',
    'expected a string that matches ^mxc:// (MxcUri), found a string of 59 characters',
  ],
  [
    'an uppercase scheme',
    'MXC://example.org/a',
    'expected a string that matches ^mxc:// (MxcUri), found a string of 19 characters',
  ],
])
