import { RequestAction } from '../../../src/event/to-device/request-action.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(RequestAction, [
  ['a request', 'request'],
  ['a cancellation', 'request_cancellation'],
  ['an unknown action', 'org.example.remind'],
])

rejects(RequestAction, [['null', null, 'expected a string (RequestAction), found null']])
