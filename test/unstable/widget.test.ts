import { WidgetDefinition, WidgetEventContent } from '../../src/unstable/widget.js'
import { accepts, rejects } from '../support/rows.js'
import { shapesOfNames } from './shapes.js'

const content = {
  avatar_url: 'mxc://example.org/pad',
  creatorUserId: '@alice:example.org',
  data: { title: 'Shopping', padName: 'shopping' },
  id: 'pad_1',
  name: 'Notes',
  type: 'm.etherpad',
  url: 'https://pad.example.org/$padName?user=$matrix_user_id',
  waitForIframeLoad: true,
}

accepts(WidgetEventContent, [
  ['all fields', content],
  ['only the required keys', { type: 'm.custom', url: 'https://example.org' }],
  ['an older type', { type: 'jitsi', url: 'https://example.org' }],
  ['unknown keys', { type: 'm.custom', url: 'https://example.org', roomId: '!room:example.org' }],
])

rejects(WidgetEventContent, [
  [
    'an empty object, a removed widget',
    {},
    'type: expected a string (WidgetType), found nothing',
    'url: expected a string, found nothing',
  ],
  [
    'wrong values',
    {
      type: 1,
      url: null,
      avatar_url: 1,
      creatorUserId: 1,
      data: { title: 1 },
      id: 1,
      name: null,
      waitForIframeLoad: 'true',
    },
    'type: expected a string (WidgetType), found a number',
    'url: expected a string, found null',
    'avatar_url: expected a string, found a number',
    'creatorUserId: expected a string, found a number',
    'data.title: expected a string, found a number',
    'id: expected a string, found a number',
    'name: expected a string, found null',
    'waitForIframeLoad: expected a boolean, found a string of 4 characters',
  ],
])

shapesOfNames(WidgetDefinition, ['m.widget', 'im.vector.modular.widgets'], content, [
  'pad_1',
  5,
  'state_key: expected a string, found a number',
])
