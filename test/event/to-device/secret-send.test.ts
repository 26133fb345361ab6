import {
  ToDeviceSecretSendDefinition,
  ToDeviceSecretSendEventContent,
} from '../../../src/event/to-device/secret-send.js'
import { accepts, rejects } from '../../support/rows.js'
import { toDeviceShapes } from '../../support/shapes.js'

const content = { request_id: 'R1', secret: 'b3BlbiBzZXNhbWU' }

accepts(ToDeviceSecretSendEventContent, [
  ['a secret', content],
  ['unknown keys', { ...content, x: 1 }],
])

rejects(ToDeviceSecretSendEventContent, [
  ['an empty object', {}, 'request_id: expected a string, found nothing', 'secret: expected a string, found nothing'],
  ['no request ID', { ...content, request_id: null }, 'request_id: expected a string, found null'],
  [
    'a secret that is not a string, which is not quoted',
    { ...content, secret: { k: 'b3Blbg' } },
    'secret: expected a string, found an object',
  ],
  ['only a secret', content.secret, 'expected an object, found a string of 15 characters'],
])

toDeviceShapes(ToDeviceSecretSendDefinition, { type: 'm.secret.send', content })
