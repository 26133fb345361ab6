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
    ['an agreement', content],
    ['an agreement that names its method', { ...content, method: 'm.sas.v1' }],
    ['a method that is not listed', { ...content, commitment: undefined, hash: 5, method: 'm.sas.custom' }],
    ['nothing to show', { ...content, short_authentication_string: [] }],
    [
      'what nobody knows yet',
      {
        ...content,
        hash: 'org.example.hash',
        key_agreement_protocol: 'org.example.agreement',
        message_authentication_code: 'org.example.mac',
        short_authentication_string: ['org.example.colors'],
      },
    ],
    ['keys of a later version', { ...content, x: 1 }],
  ])

  rejects(codec, [
    ['a method that is no string', { ...content, method: 5 }, 'method: expected a string, found a number'],
    [
      'no commitment of a method that is listed',
      { ...content, commitment: undefined, method: 'm.sas.v1' },
      'commitment: expected a string, found nothing',
    ],
    [
      'an agreement on nothing',
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
      'a list of hashes',
      { ...content, hash: ['sha256'] },
      'hash: expected a string (HashAlgorithm), found an array of 1',
    ],
    [
      'one way to show, and no list',
      { ...content, short_authentication_string: 'emoji' },
      'short_authentication_string: expected an array, found a string of 5 characters',
    ],
    [
      'a way to show that is no name',
      { ...content, short_authentication_string: ['emoji', null] },
      'short_authentication_string[1]: expected a string (ShortAuthenticationString), found null',
    ],
  ])
}
