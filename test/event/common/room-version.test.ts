import { RoomVersion } from '../../../src/event/common/room-version.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(RoomVersion, [
  ['the first version', '1'],
  ['the latest version', '12'],
  ['an unknown version', '13'],
  ['an unspecified version', 'org.matrix.msc2176'],
])

rejects(RoomVersion, [['a number', 11, 'expected a string (RoomVersion), found a number']])
