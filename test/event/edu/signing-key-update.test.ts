import { SigningKeyUpdateEdu, SigningKeyUpdateEduContent } from '../../../src/event/edu/signing-key-update.js'
import { accepts, rejects } from '../../support/rows.js'

const user_id = '@alice:example.org'
const content = {
  master_key: { keys: { 'ed25519:nqOvzeuG': 'nqOvzeuG' }, usage: ['master'], user_id },
  self_signing_key: {
    keys: { 'ed25519:Qb8TJX0a': 'Qb8TJX0a' },
    signatures: { [user_id]: { 'ed25519:nqOvzeuG': 'kYzC3nLs' } },
    usage: ['self_signing'],
    user_id,
  },
  user_id,
}

accepts(SigningKeyUpdateEduContent, [
  ['new keys', content],
  ['one new key', { ...content, master_key: undefined }],
  ['no keys', { user_id }],
  ['unknown keys', { ...content, user_signing_key: 5 }],
])

rejects(SigningKeyUpdateEduContent, [
  ['no user ID', { ...content, user_id: undefined }, 'user_id: expected a string, found nothing'],
  ['a user ID as a number', { user_id: 5 }, 'user_id: expected a string, found a number'],
  ['null as a key', { ...content, master_key: null }, 'master_key: expected an object, found null'],
  [
    'a key without a usage',
    { ...content, self_signing_key: { ...content.self_signing_key, usage: undefined } },
    'self_signing_key.usage: expected an array, found nothing',
  ],
])

accepts(SigningKeyUpdateEdu, [['the EDU', { content, edu_type: 'm.signing_key_update' }]])

rejects(SigningKeyUpdateEdu, [
  [
    'the unstable name of the EDU',
    { content, edu_type: 'org.matrix.signing_key_update' },
    'edu_type: expected "m.signing_key_update", found "org.matrix.signing_key_update"',
  ],
])
