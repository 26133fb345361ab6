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
  ['no new key', { user_id }],
  ['more than keys', { ...content, user_signing_key: 5 }],
])

rejects(SigningKeyUpdateEduContent, [
  ['keys of nobody', { ...content, user_id: undefined }, 'user_id: expected a string, found nothing'],
  ['a user by number', { user_id: 5 }, 'user_id: expected a string, found a number'],
  ['a key that is gone', { ...content, master_key: null }, 'master_key: expected an object, found null'],
  [
    'a key without its use',
    { ...content, self_signing_key: { ...content.self_signing_key, usage: undefined } },
    'self_signing_key.usage: expected an array, found nothing',
  ],
])

accepts(SigningKeyUpdateEdu, [['the unit', { content, edu_type: 'm.signing_key_update' }]])

rejects(SigningKeyUpdateEdu, [
  [
    'the name that it had before it was specified',
    { content, edu_type: 'org.matrix.signing_key_update' },
    'edu_type: expected "m.signing_key_update", found "org.matrix.signing_key_update"',
  ],
])
