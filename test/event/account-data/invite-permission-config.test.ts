import {
  InvitePermissionConfigDefinition,
  InvitePermissionConfigEventContent,
} from '../../../src/event/account-data/invite-permission-config.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const content = { default_action: 'block' }

accepts(InvitePermissionConfigEventContent, [
  ['no invites', content],
  ['invites', {}],
  ['an action that nobody knows yet', { default_action: 'org.example.ask' }],
  ['keys of a later version', { ...content, x: 1 }],
])

rejects(InvitePermissionConfigEventContent, [
  [
    'an action that is null',
    { default_action: null },
    'default_action: expected a string (InvitePermissionAction), found null',
  ],
])

accountDataShapes(InvitePermissionConfigDefinition, { type: 'm.invite_permission_config', content })
