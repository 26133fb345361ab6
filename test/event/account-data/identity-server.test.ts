import {
  IdentityServerDefinition,
  IdentityServerEventContent,
} from '../../../src/event/account-data/identity-server.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const content = { base_url: 'https://identity.example.org' }

accepts(IdentityServerEventContent, [
  ['a server', content],
  ['none, by the user’s wish', { base_url: null }],
  ['no wish', {}],
  ['keys of a later version', { ...content, x: 1 }],
])

rejects(IdentityServerEventContent, [
  ['false for none', { base_url: false }, 'base_url: expected a string or null, found a boolean'],
])

accountDataShapes(IdentityServerDefinition, { type: 'm.identity_server', content })
