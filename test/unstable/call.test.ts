import { GroupCallDefinition, GroupCallEventContent } from '../../src/unstable/call.js'
import { accepts, rejects } from '../support/rows.js'
import { shapesOfNames } from './shapes.js'

const content = { 'm.intent': 'm.prompt', 'm.type': 'm.video' }

accepts(GroupCallEventContent, [
  ['a call', content],
  [
    'all fields',
    {
      ...content,
      dataChannelsEnabled: true,
      'io.element.livekit_service_url': 'https://livekit.example.org',
      'io.element.ptt': false,
      'm.name': 'Weekly',
      'm.terminated': 'call_ended',
    },
  ],
  ['unknown values', { 'm.intent': 'org.example', 'm.type': 'org.example', 'm.terminated': '' }],
])

rejects(GroupCallEventContent, [
  [
    'an empty object',
    {},
    '["m.intent"]: expected a string (GroupCallIntent), found nothing',
    '["m.type"]: expected a string (GroupCallType), found nothing',
  ],
  [
    'wrong values',
    {
      ...content,
      dataChannelsEnabled: 1,
      'io.element.livekit_service_url': 1,
      'io.element.ptt': 1,
      'm.name': 1,
      'm.terminated': true,
    },
    'dataChannelsEnabled: expected a boolean, found a number',
    '["io.element.livekit_service_url"]: expected a string, found a number',
    '["io.element.ptt"]: expected a boolean, found a number',
    '["m.name"]: expected a string, found a number',
    '["m.terminated"]: expected a string (GroupCallTerminationReason), found a boolean',
  ],
])

shapesOfNames(GroupCallDefinition, ['m.call', 'org.matrix.msc3401.call'], content, [
  'call1',
  5,
  'state_key: expected a string, found a number',
])
