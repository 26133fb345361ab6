import { Edu } from '../../../src/event/envelope/edu.js'
import { accepts, rejects } from '../../support/rows.js'

accepts(Edu, [['an EDU of any type', { content: {}, edu_type: 'org.example.thing' }]])

rejects(Edu, [
  ['an event', { content: {}, type: 'm.typing' }, 'edu_type: expected a string, found nothing'],
  ['null as content', { content: null, edu_type: 'm.typing' }, 'content: expected an object, found null'],
])
