import { ToDeviceDummyDefinition, ToDeviceDummyEventContent } from '../../../src/event/to-device/dummy.js'
import { accepts, rejects } from '../../support/rows.js'
import { toDeviceShapes } from '../../support/shapes.js'

accepts(ToDeviceDummyEventContent, [
  ['an empty object', {}],
  ['unknown keys', { x: 1 }],
])

rejects(ToDeviceDummyEventContent, [
  ['null', null, 'expected an object, found null'],
  ['a list', [], 'expected an object, found an array of 0'],
])

toDeviceShapes(ToDeviceDummyDefinition, { type: 'm.dummy', content: {} })
