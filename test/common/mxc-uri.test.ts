import { MxcUri } from '../../src/common/mxc-uri.js'
import { accepts, rejects } from '../support/rows.js'

accepts(MxcUri, [
  ['a medium on a server', 'mxc://example.org/SEsfnsuifSDFSSEF'],
  ['nothing after the scheme', 'mxc://'],
])

rejects(MxcUri, [
  [
    'an empty string, which some clients write for none',
    '',
    'expected a string that matches ^mxc:// (MxcUri), found ""',
  ],
  [
    'the same over HTTP',
    'https://example.org/_matrix/media/v3/download/example.org/a',
    'expected a string that matches ^mxc:// (MxcUri), found "https://example.org/_matrix/media/v3/dow…"',
  ],
  [
    'another case',
    'MXC://example.org/a',
    'expected a string that matches ^mxc:// (MxcUri), found "MXC://example.org/a"',
  ],
])
