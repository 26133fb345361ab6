import { RoomServerAclDefinition, RoomServerAclEventContent } from '../../../src/event/room/server-acl.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

accepts(RoomServerAclEventContent, [
  ['globs', { allow: ['*'], allow_ip_literals: false, deny: ['*.evil.example', 'evil.example'] }],
  ['an empty object: no server may participate', {}],
  ['empty lists: no server may participate', { allow: [], deny: [] }],
])

rejects(RoomServerAclEventContent, [
  ['a glob instead of a list', { allow: '*' }, 'allow: expected an array, found a string of 1 character'],
  ['a glob that is not a string', { deny: ['evil.example', null] }, 'deny[1]: expected a string, found null'],
  [
    'a string instead of a boolean',
    { allow_ip_literals: 'no' },
    'allow_ip_literals: expected a boolean, found a string of 2 characters',
  ],
])

stateShapes(RoomServerAclDefinition, { type: 'm.room.server_acl', state_key: '', content: { allow: ['*'] } }, [
  'main',
  'state_key: expected "", found a string of 4 characters',
])
