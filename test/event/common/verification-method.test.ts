import { VerificationMethod } from '../../../src/event/common/verification-method.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(VerificationMethod, [
  ['SAS', 'm.sas.v1'],
  ['an unknown method', 'org.example.handshake'],
])

rejects(VerificationMethod, [
  ['a list', ['m.sas.v1'], 'expected a string (VerificationMethod), found an array of 1'],
  ['null', null, 'expected a string (VerificationMethod), found null'],
])
