import {
  KeyVerificationStartEventContent,
  ToDeviceKeyVerificationStartEventContent,
} from '../../../src/event/verification/start.js'
import { accepts, rejects } from '../../support/rows.js'

const sas = {
  from_device: 'DESK',
  hashes: ['sha256'],
  key_agreement_protocols: ['curve25519-hkdf-sha256', 'curve25519'],
  message_authentication_codes: ['hkdf-hmac-sha256.v2', 'hkdf-hmac-sha256'],
  method: 'm.sas.v1',
  short_authentication_string: ['decimal', 'emoji'],
}
const reciprocate = { from_device: 'DESK', method: 'm.reciprocate.v1', secret: 'YSBzZWNyZXQ' }
const custom = { from_device: 'DESK', method: 'org.example.handshake' }

const TWINS = [
  [KeyVerificationStartEventContent, { 'm.relates_to': { event_id: '$request', rel_type: 'm.reference' } }],
  [ToDeviceKeyVerificationStartEventContent, { transaction_id: 'T1' }],
] as const

for (const [codec, verification] of TWINS) {
  accepts(codec, [
    ['SAS', { ...verification, ...sas }],
    [
      'SAS with empty lists',
      {
        ...verification,
        ...sas,
        hashes: [],
        key_agreement_protocols: [],
        message_authentication_codes: [],
        short_authentication_string: [],
      },
    ],
    [
      'SAS with unknown values',
      {
        ...verification,
        ...sas,
        hashes: ['org.example.hash'],
        key_agreement_protocols: ['org.example.agreement'],
        message_authentication_codes: ['org.example.mac'],
        short_authentication_string: ['org.example.colors'],
      },
    ],
    ['a scanned QR code', { ...verification, ...reciprocate }],
    ['an unknown method', { ...verification, ...custom, hashes: 5, secret: 5 }],
    ['a method for the other side', { ...verification, ...custom, next_method: 'm.sas.v1' }],
    ['unknown keys', { ...verification, ...sas, secret: 5, x: 1 }],
  ])

  rejects(codec, [
    ['no method', { ...verification, from_device: 'DESK' }, 'method: expected a string, found nothing'],
    [
      'methods, as in a request',
      { ...verification, ...custom, method: ['m.sas.v1'] },
      'method: expected a string, found an array of 1',
    ],
    [
      'SAS without parameters',
      { ...verification, from_device: 'DESK', method: 'm.sas.v1' },
      'hashes: expected an array, found nothing',
      'key_agreement_protocols: expected an array, found nothing',
      'message_authentication_codes: expected an array, found nothing',
      'short_authentication_string: expected an array, found nothing',
    ],
    [
      'SAS with strings instead of lists',
      {
        ...verification,
        ...sas,
        hashes: 'sha256',
        key_agreement_protocols: 'curve25519',
        message_authentication_codes: {},
        short_authentication_string: null,
      },
      'hashes: expected an array, found a string of 6 characters',
      'key_agreement_protocols: expected an array, found a string of 10 characters',
      'message_authentication_codes: expected an array, found an object',
      'short_authentication_string: expected an array, found null',
    ],
    [
      'SAS with values that are not strings',
      {
        ...verification,
        ...sas,
        hashes: [256],
        key_agreement_protocols: [null],
        message_authentication_codes: [{}],
        short_authentication_string: ['emoji', true],
      },
      'hashes[0]: expected a string (HashAlgorithm), found a number',
      'key_agreement_protocols[0]: expected a string (KeyAgreementProtocol), found null',
      'message_authentication_codes[0]: expected a string (MessageAuthenticationCode), found an object',
      'short_authentication_string[1]: expected a string (ShortAuthenticationString), found a boolean',
    ],
    [
      'a QR code without a secret',
      { ...verification, ...reciprocate, secret: undefined },
      'secret: expected a string, found nothing',
    ],
    [
      'a secret as an array of bytes',
      { ...verification, ...reciprocate, secret: [1] },
      'secret: expected a string, found an array of 1',
    ],
    [
      'no device ID',
      { ...verification, ...custom, from_device: undefined },
      'from_device: expected a string, found nothing',
    ],
    [
      'a list of methods for the other side',
      { ...verification, ...sas, next_method: ['m.sas.v1'] },
      'next_method: expected a string, found an array of 1',
    ],
  ])
}
