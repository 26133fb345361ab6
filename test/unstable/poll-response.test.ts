import { PollResponseDefinition, PollResponseEventContent } from '../../src/unstable/poll-response.js'
import { accepts, rejects } from '../support/rows.js'
import { shapesOfNames } from './shapes.js'

const reference = { 'm.relates_to': { event_id: '$poll', rel_type: 'm.reference' } }
const unstable = { 'org.matrix.msc3381.poll.response': { answers: ['green'] }, ...reference }

accepts(PollResponseEventContent, [
  ['the form that clients send', unstable],
  ['the stable form', { 'm.selections': ['green'], ...reference }],
  ['the form that Element Android sent in 2022', { 'm.poll.response': { answers: ['green'] }, ...reference }],
  ['a withdrawn vote', { 'm.selections': [], ...reference }],
  ['a withdrawn vote as Element sends it', { 'org.matrix.msc3381.poll.response': {}, ...reference }],
  ['unknown keys', { ...unstable, 'org.example': 5 }],
])

rejects(PollResponseEventContent, [
  ['no vote', reference, '["m.selections"]: expected an array, found nothing'],
  ['no poll', { 'm.selections': ['green'] }, '["m.relates_to"]: expected an object, found nothing'],
  [
    'another relation',
    { 'm.selections': ['green'], 'm.relates_to': { event_id: '$poll', rel_type: 'm.annotation' } },
    '["m.relates_to"].rel_type: expected "m.reference", found "m.annotation"',
  ],
  [
    'null as a vote',
    { 'org.matrix.msc3381.poll.response': null, ...reference },
    '["org.matrix.msc3381.poll.response"]: expected an object, found null',
  ],
  [
    'wrong answers under both names',
    { 'm.selections': 'green', 'org.matrix.msc3381.poll.response': { answers: [1] }, ...reference },
    '["m.selections"]: expected an array, found a string of 5 characters',
    '["org.matrix.msc3381.poll.response"].answers[0]: expected a string, found a number',
  ],
])

shapesOfNames(PollResponseDefinition, ['m.poll.response', 'org.matrix.msc3381.poll.response'], unstable)
