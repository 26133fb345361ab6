import {
  IdentityServerDefinition,
  IdentityServerEventContent,
} from '../../../src/event/account-data/identity-server.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const content = { base_url: 'https://identity.example.org' }

accepts(IdentityServerEventContent, [
  ['an identity server', content],
  ['null: no identity server', { base_url: null }],
  ['no choice', {}],
  ['unknown keys', { ...content, x: 1 }],
])

rejects(IdentityServerEventContent, [
  ['false instead of null', { base_url: false }, 'base_url: expected a string or null, found a boolean'],
])

accountDataShapes(IdentityServerDefinition, { type: 'm.identity_server', content })
