import { EncryptionAlgorithm } from '../../../src/event/common/encryption-algorithm.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(EncryptionAlgorithm, [
  ['Megolm, for rooms', 'm.megolm.v1.aes-sha2'],
  ['Olm, for single devices', 'm.olm.v1.curve25519-aes-sha2'],
  ['an unknown algorithm', 'm.megolm.v2.aes-sha2'],
])

rejects(EncryptionAlgorithm, [['null', null, 'expected a string (EncryptionAlgorithm), found null']])
