import {
  ToDeviceSecretRequestDefinition,
  ToDeviceSecretRequestEventContent,
} from '../../../src/event/to-device/secret-request.js'
import { accepts, rejects } from '../../support/rows.js'
import { toDeviceShapes } from '../../support/shapes.js'

const cancellation = { action: 'request_cancellation', request_id: 'R1', requesting_device_id: 'LAPTOP' }
const content = { ...cancellation, action: 'request', name: 'm.cross_signing.self_signing' }

accepts(ToDeviceSecretRequestEventContent, [
  ['a request', content],
  ['a request for a custom secret', { ...content, name: 'org.example.secret' }],
  ['a cancellation', cancellation],
  ['a request without a body', { ...cancellation, action: 'request' }],
  ['an unknown action', { ...cancellation, action: 'org.example.remind' }],
  ['unknown keys', { ...content, x: 1 }],
])

rejects(ToDeviceSecretRequestEventContent, [
  [
    'an empty object',
    {},
    'action: expected a string (RequestAction), found nothing',
    'request_id: expected a string, found nothing',
    'requesting_device_id: expected a string, found nothing',
  ],
  ['null as the name', { ...content, name: null }, 'name: expected a string (SecretName), found null'],
  ['an ID as a number', { ...content, request_id: 1 }, 'request_id: expected a string, found a number'],
  ['a list of requests', [content], 'expected an object, found an array of 1'],
])

toDeviceShapes(ToDeviceSecretRequestDefinition, { type: 'm.secret.request', content })
