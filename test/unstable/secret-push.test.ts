import { ToDeviceSecretPushDefinition, ToDeviceSecretPushEventContent } from '../../src/unstable/secret-push.js'
import { accepts, rejects } from '../support/rows.js'

const content = { name: 'm.megolm_backup.v1', secret: 'c2VjcmV0' }

accepts(ToDeviceSecretPushEventContent, [
  ['a secret', content],
  ['an unknown secret', { ...content, name: 'org.example.secret' }],
])

rejects(ToDeviceSecretPushEventContent, [
  [
    'an empty object',
    {},
    'name: expected a string (SecretName), found nothing',
    'secret: expected a string, found nothing',
  ],
])

const sender = '@alice:example.org'

accepts(ToDeviceSecretPushDefinition.event, [
  ['the name of the proposal', { content, sender, type: 'm.secret.push' }],
  ['the name that clients send', { content, sender, type: 'io.element.msc4385.secret.push' }],
])
