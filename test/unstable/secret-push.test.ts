import { ToDeviceSecretPushDefinition, ToDeviceSecretPushEventContent } from '../../src/unstable/secret-push.js'
import { accepts, rejects } from '../support/rows.js'

const content = { name: 'm.megolm_backup.v1', secret: 'c2VjcmV0' }

accepts(ToDeviceSecretPushEventContent, [
  ['a secret', content],
  ['a secret of another name', { ...content, name: 'org.example.secret' }],
])

rejects(ToDeviceSecretPushEventContent, [
  ['nothing', {}, 'name: expected a string (SecretName), found nothing', 'secret: expected a string, found nothing'],
])

const sender = '@alice:example.org'

accepts(ToDeviceSecretPushDefinition.event, [
  ['by the name of the proposal', { content, sender, type: 'm.secret.push' }],
  ['by the name that clients send', { content, sender, type: 'io.element.msc4385.secret.push' }],
])

accepts(ToDeviceSecretPushDefinition.bare, [
  ['in a decrypted message', { content, type: 'io.element.msc4385.secret.push' }],
])
