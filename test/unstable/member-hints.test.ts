import { MemberHintsDefinition, MemberHintsEventContent } from '../../src/unstable/member-hints.js'
import { accepts, rejects } from '../support/rows.js'
import { shapesOfNames } from './shapes.js'

const content = { service_members: ['@bridge:example.org'] }

accepts(MemberHintsEventContent, [
  ['a bridge', content],
  ['no users', { service_members: [] }],
  ['an invalid user ID, which has no effect', { service_members: ['bridge'] }],
  ['unknown keys', { ...content, 'org.example': 5 }],
])

rejects(MemberHintsEventContent, [
  ['no list', {}, 'service_members: expected an array, found nothing'],
  [
    'no users',
    { service_members: [5, null] },
    'service_members[0]: expected a string, found a number',
    'service_members[1]: expected a string, found null',
  ],
])

shapesOfNames(MemberHintsDefinition, ['m.member_hints', 'io.element.functional_members'], content, [
  '',
  'main',
  'state_key: expected "", found a string of 4 characters',
])
