import {
  HashAlgorithm,
  KeyAgreementProtocol,
  MessageAuthenticationCode,
  ShortAuthenticationString,
} from '../../../src/event/verification/sas.js'
import { accepts, rejects } from '../../support/rows.js'

const CHOICES = [
  [HashAlgorithm, 'sha256'],
  [KeyAgreementProtocol, 'curve25519-hkdf-sha256'],
  [MessageAuthenticationCode, 'hkdf-hmac-sha256.v2'],
  [ShortAuthenticationString, 'emoji'],
] as const

for (const [codec, known] of CHOICES) {
  accepts(codec, [
    ['a specified value', known],
    ['an unknown value', 'org.example.new'],
  ])
  rejects(codec, [
    ['a value that is not a string', { name: known }, `expected a string (${codec.name}), found an object`],
  ])
}
