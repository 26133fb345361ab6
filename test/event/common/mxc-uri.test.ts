import { MxcUri } from '../../../src/event/common/mxc-uri.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(MxcUri, [
  ['a medium on a server', 'mxc://example.org/SEsfnsuifSDFSSEF'],
  ['nothing after the scheme', 'mxc://'],
])

rejects(MxcUri, [
  [
    'an empty string, which some clients write for none',
    '',
    'expected a string that matches ^mxc:// (MxcUri), found a string of 0 characters',
  ],
  [
    'the same over HTTP',
    'https://example.org/_matrix/media/v3/download/example.org/a',
    'expected a string that matches ^mxc:// (MxcUri), found a string of 59 characters',
  ],
  [
    'another case',
    'MXC://example.org/a',
    'expected a string that matches ^mxc:// (MxcUri), found a string of 19 characters',
  ],
])
