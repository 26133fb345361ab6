import { RoomVersion } from '../../../src/event/common/room-version.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(RoomVersion, [
  ['the first', '1'],
  ['the latest', '12'],
  ['one that nobody knows yet', '13'],
  ['one that others named', 'org.matrix.msc2176'],
])

rejects(RoomVersion, [['a number', 11, 'expected a string (RoomVersion), found a number']])
