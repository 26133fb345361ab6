import { PollEndDefinition, PollEndEventContent } from '../../src/unstable/poll-end.js'
import { accepts, rejects } from '../support/rows.js'
import { shapesOfNames } from './shapes.js'

const reference = { 'm.relates_to': { event_id: '$poll', rel_type: 'm.reference' } }
const unstable = { 'org.matrix.msc1767.text': 'Green it is.', 'org.matrix.msc3381.poll.end': {}, ...reference }

accepts(PollEndEventContent, [
  ['the form that clients send', unstable],
  ['the stable form', { 'm.text': [{ body: 'Green it is.' }], 'm.poll.results': { green: 2, black: 0 }, ...reference }],
  ['only a text', { 'm.text': 'Green it is.', ...reference }],
  ['unknown keys', { ...unstable, 'org.example': 5 }],
])

rejects(PollEndEventContent, [
  ['no text', reference, '["m.text"]: expected a string or an array, found nothing'],
  ['no poll', { 'm.text': 'Green it is.' }, '["m.relates_to"]: expected an object, found nothing'],
  [
    'another relation',
    { ...unstable, 'm.relates_to': { event_id: '$poll', rel_type: 'm.thread' } },
    '["m.relates_to"].rel_type: expected "m.reference", found "m.thread"',
  ],
  [
    'results that are not integers',
    { ...unstable, 'm.poll.results': { green: 'all' } },
    '["m.poll.results"][…]: expected an integer, found a string of 3 characters',
  ],
  [
    'an end that is not an object',
    { ...unstable, 'org.matrix.msc3381.poll.end': true },
    '["org.matrix.msc3381.poll.end"]: expected an object, found a boolean',
  ],
])

shapesOfNames(PollEndDefinition, ['m.poll.end', 'org.matrix.msc3381.poll.end'], unstable)
