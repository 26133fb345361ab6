import {
  InviteFilterEvent,
  InviteFilterEventContent,
} from '../../src/unstable/org-matrix-msc4155-invite-permission-config.js'
import { accepts, rejects } from '../support/rows.js'

const content = {
  allowed_servers: ['example.org'],
  allowed_users: ['@alice:example.com'],
  blocked_servers: ['*'],
  blocked_users: ['@spam*:*'],
  enabled: true,
  ignored_servers: [],
  ignored_users: ['@bob:*'],
}

accepts(InviteFilterEventContent, [
  ['all lists', content],
  ['no lists', {}],
  ['a block of all', { blocked_users: ['*'] }],
])

rejects(InviteFilterEventContent, [
  [
    'a glob instead of a list',
    { blocked_users: '*' },
    'blocked_users: expected an array, found a string of 1 character',
  ],
  ['a number', { ignored_users: [5] }, 'ignored_users[0]: expected a string, found a number'],
  ['a word', { enabled: 'yes' }, 'enabled: expected a boolean, found a string of 3 characters'],
])

accepts(InviteFilterEvent, [['an event', { type: 'org.matrix.msc4155.invite_permission_config', content }]])

rejects(InviteFilterEvent, [
  ['no content', { type: 'org.matrix.msc4155.invite_permission_config' }, 'content: expected an object, found nothing'],
])
