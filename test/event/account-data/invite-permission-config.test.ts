import {
  InvitePermissionConfigDefinition,
  InvitePermissionConfigEventContent,
} from '../../../src/event/account-data/invite-permission-config.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const content = { default_action: 'block' }

accepts(InvitePermissionConfigEventContent, [
  ['all invites blocked', content],
  ['invites allowed', {}],
  ['an unknown action', { default_action: 'org.example.ask' }],
  ['unknown keys', { ...content, x: 1 }],
])

rejects(InvitePermissionConfigEventContent, [
  [
    'null as an action',
    { default_action: null },
    'default_action: expected a string (InvitePermissionAction), found null',
  ],
])

accountDataShapes(InvitePermissionConfigDefinition, { type: 'm.invite_permission_config', content })
