import { expect, test } from 'vitest'

import { byType } from '../../src/kind/by-type.js'
import { AnyGlobalAccountDataEvent, GLOBAL_ACCOUNT_DATA } from '../../src/kind/global-account-data.js'
import { findsByType } from '../support/dispatch.js'
import { accepts, rejects } from '../support/rows.js'

test.each(Object.entries(GLOBAL_ACCOUNT_DATA))(
  '%s is listed under its type as global account data',
  (type, definition) => {
    expect(definition).toMatchObject({ kind: 'global-account-data', type })
  },
)

findsByType(AnyGlobalAccountDataEvent, byType(GLOBAL_ACCOUNT_DATA, 'event'))

const key = { type: 'm.secret_storage.key.K1', content: { algorithm: 'm.secret_storage.v1.aes-hmac-sha2' } }

accepts(AnyGlobalAccountDataEvent, [
  ['a key with any ID', key],
  ['a key whose ID has dots', { ...key, type: 'm.secret_storage.key.org.example' }],
  ['the default key', { type: 'm.secret_storage.default_key', content: { key: 'K1' } }],
])

rejects(AnyGlobalAccountDataEvent, [
  [
    'an empty key',
    { ...key, content: {} },
    'content.algorithm: expected a string (SecretEncryptionAlgorithm), found nothing',
  ],
])
