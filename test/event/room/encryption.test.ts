import { RoomEncryptionDefinition, RoomEncryptionEventContent } from '../../../src/event/room/encryption.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

accepts(RoomEncryptionEventContent, [
  ['only an algorithm', { algorithm: 'm.megolm.v1.aes-sha2' }],
  [
    'an algorithm and rotation periods',
    { algorithm: 'm.megolm.v1.aes-sha2', rotation_period_ms: 604_800_000, rotation_period_msgs: 100 },
  ],
  ['an unknown algorithm', { algorithm: 'org.example.mls' }],
])

rejects(RoomEncryptionEventContent, [
  ['no algorithm', {}, 'algorithm: expected a string (EncryptionAlgorithm), found nothing'],
  [
    'a period that is not an integer',
    { algorithm: 'm.megolm.v1.aes-sha2', rotation_period_ms: '604800000', rotation_period_msgs: 99.5 },
    'rotation_period_ms: expected an integer, found a string of 9 characters',
    'rotation_period_msgs: expected an integer, found a fraction',
  ],
])

stateShapes(
  RoomEncryptionDefinition,
  { type: 'm.room.encryption', state_key: '', content: { algorithm: 'm.megolm.v1.aes-sha2' } },
  ['main', 'state_key: expected "", found a string of 4 characters'],
)
