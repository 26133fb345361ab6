import { RequestAction } from '../../../src/event/to-device/request-action.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(RequestAction, [
  ['a request', 'request'],
  ['its end', 'request_cancellation'],
  ['what nobody knows yet', 'org.example.remind'],
])

rejects(RequestAction, [['no action', null, 'expected a string (RequestAction), found null']])
