import { PresenceEdu, PresenceEduContent } from '../../../src/event/edu/presence.js'
import { accepts, rejects } from '../../support/rows.js'

const update = { last_active_ago: 5_000, presence: 'online', user_id: '@alice:example.org' }
const push = (more: object) => ({ push: [{ ...update, ...more }] })

accepts(PresenceEduContent, [
  ['only the presence of a user', push({})],
  ['all fields', push({ currently_active: true, status_msg: 'Making tea' })],
  ['several users', { push: [update, { ...update, presence: 'unavailable', user_id: '@bob:example.org' }] }],
  ['a user who was never active, as Synapse sends it', push({ last_active_ago: undefined, presence: 'offline' })],
  ['no users', { push: [] }],
  ['a state of early versions of the protocol', push({ presence: 'hidden' })],
  ['an unspecified state', push({ presence: 'org.matrix.msc3026.busy' })],
  ['unknown keys', { ...push({ 'org.example.busy': true }), poll: [] }],
])

rejects(PresenceEduContent, [
  ['no list', {}, 'push: expected an array, found nothing'],
  ['a user instead of a list', { push: update }, 'push: expected an array, found an object'],
  [
    'an empty object for a user',
    { push: [update, {}] },
    'push[1].presence: expected a string (PresenceState), found nothing',
    'push[1].user_id: expected a string, found nothing',
  ],
  [
    'a presence that is not a string',
    push({ presence: 1 }),
    'push[0].presence: expected a string (PresenceState), found a number',
  ],
  [
    'a fractional time',
    push({ last_active_ago: 0.5 }),
    'push[0].last_active_ago: expected an integer, found a fraction',
  ],
  [
    'wrong optional fields',
    push({ currently_active: 'yes', status_msg: null, user_id: 5 }),
    'push[0].user_id: expected a string, found a number',
    'push[0].currently_active: expected a boolean, found a string of 3 characters',
    'push[0].status_msg: expected a string, found null',
  ],
])

accepts(PresenceEdu, [['the EDU', { content: push({}), edu_type: 'm.presence' }]])

rejects(PresenceEdu, [
  [
    'the client event',
    { content: { presence: 'online' }, sender: '@alice:example.org', type: 'm.presence' },
    'edu_type: expected "m.presence", found nothing',
    'content.push: expected an array, found nothing',
  ],
])
