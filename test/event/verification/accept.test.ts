import {
  KeyVerificationAcceptEventContent,
  ToDeviceKeyVerificationAcceptEventContent,
} from '../../../src/event/verification/accept.js'
import { accepts, rejects } from '../../support/rows.js'

const fields = {
  commitment: 'c29tZSBjb21taXRtZW50',
  hash: 'sha256',
  key_agreement_protocol: 'curve25519-hkdf-sha256',
  message_authentication_code: 'hkdf-hmac-sha256.v2',
  short_authentication_string: ['decimal', 'emoji'],
}

const TWINS = [
  [KeyVerificationAcceptEventContent, { ...fields, 'm.relates_to': { event_id: '$request', rel_type: 'm.reference' } }],
  [ToDeviceKeyVerificationAcceptEventContent, { ...fields, transaction_id: 'T1' }],
] as const

for (const [codec, content] of TWINS) {
  accepts(codec, [
    ['SAS without a method', content],
    ['SAS with a method', { ...content, method: 'm.sas.v1' }],
    ['an unlisted method', { ...content, commitment: undefined, hash: 5, method: 'm.sas.custom' }],
    ['no short authentication strings', { ...content, short_authentication_string: [] }],
    [
      'an unknown value',
      {
        ...content,
        hash: 'org.example.hash',
        key_agreement_protocol: 'org.example.agreement',
        message_authentication_code: 'org.example.mac',
        short_authentication_string: ['org.example.colors'],
      },
    ],
    ['unknown keys', { ...content, x: 1 }],
  ])

  rejects(codec, [
    ['a method that is not a string', { ...content, method: 5 }, 'method: expected a string, found a number'],
    [
      'a listed method without a commitment',
      { ...content, commitment: undefined, method: 'm.sas.v1' },
      'commitment: expected a string, found nothing',
    ],
    [
      'an empty object',
      {
        ...content,
        commitment: undefined,
        hash: undefined,
        key_agreement_protocol: undefined,
        message_authentication_code: undefined,
        short_authentication_string: undefined,
      },
      'commitment: expected a string, found nothing',
      'hash: expected a string (HashAlgorithm), found nothing',
      'key_agreement_protocol: expected a string (KeyAgreementProtocol), found nothing',
      'message_authentication_code: expected a string (MessageAuthenticationCode), found nothing',
      'short_authentication_string: expected an array, found nothing',
    ],
    [
      'a list of hash algorithms',
      { ...content, hash: ['sha256'] },
      'hash: expected a string (HashAlgorithm), found an array of 1',
    ],
    [
      'a form instead of a list',
      { ...content, short_authentication_string: 'emoji' },
      'short_authentication_string: expected an array, found a string of 5 characters',
    ],
    [
      'a form that is not a string',
      { ...content, short_authentication_string: ['emoji', null] },
      'short_authentication_string[1]: expected a string (ShortAuthenticationString), found null',
    ],
  ])
}
