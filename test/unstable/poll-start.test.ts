import { PollStartDefinition, PollStartEventContent } from '../../src/unstable/poll-start.js'
import { accepts, rejects } from '../support/rows.js'
import { shapesOfNames } from './shapes.js'

const text = (body: string) => ({ 'org.matrix.msc1767.text': body })

const poll = {
  kind: 'org.matrix.msc3381.poll.undisclosed',
  max_selections: 2,
  question: text('Which tea?'),
  answers: [
    { id: 'green', ...text('Green') },
    { id: 'black', ...text('Black') },
  ],
}
const unstable = { 'org.matrix.msc3381.poll.start': poll, ...text('Which tea?\n1. Green\n2. Black') }

const stable = {
  'm.poll': {
    kind: 'm.disclosed',
    question: { 'm.text': [{ body: 'Which tea?' }] },
    answers: [{ 'm.id': 'green', 'm.text': [{ body: 'Green' }] }],
  },
  'm.text': [{ body: 'Which tea?\n1. Green' }],
}

accepts(PollStartEventContent, [
  ['the form that clients send', unstable],
  ['the stable form', stable],
  [
    'the form that Element Android sent in 2022',
    {
      'm.poll.start': { ...poll, kind: 'm.poll.disclosed' },
      'm.text': 'Which tea?',
      'm.message': [{ body: 'Which tea?' }],
    },
  ],
  ['both forms', { ...stable, ...unstable }],
  ['no fallback text', { 'org.matrix.msc3381.poll.start': poll }],
  ['no kind and no maximum', { 'm.poll': { question: text('Which tea?'), answers: [] } }],
  ['an unknown kind', { 'm.poll': { ...poll, kind: 'org.example.secret' } }],
  [
    'message blocks, which Element adds, and unknown keys',
    {
      'org.matrix.msc3381.poll.start': {
        question: { ...text('Which tea?'), body: 'Which tea?', msgtype: 'm.text' },
        answers: [{ id: 'green', ...text('Green'), 'org.example.color': 'green' }],
        'org.example.until': 5,
      },
      'org.example': null,
    },
  ],
  ['a poll in a thread', { ...unstable, 'm.relates_to': { event_id: '$root', rel_type: 'm.thread' } }],
  [
    'an edit with only the new content',
    { 'm.new_content': unstable, 'm.relates_to': { event_id: '$poll', rel_type: 'm.replace' } },
  ],
])

rejects(PollStartEventContent, [
  ['no poll', text('Which tea?'), '["m.poll"]: expected an object, found nothing'],
  ['a value that is not an object', 'Which tea?', 'expected an object, found a string of 10 characters'],
  [
    'a poll without a question and answers',
    { 'org.matrix.msc3381.poll.start': {} },
    '["org.matrix.msc3381.poll.start"].answers: expected an array, found nothing',
    '["org.matrix.msc3381.poll.start"].question: expected an object, found nothing',
  ],
  [
    'a question and an answer without a text, and an answer without an ID',
    { 'm.poll': { question: {}, answers: [{ 'm.id': 'green' }, { 'm.text': 'Black' }] } },
    '["m.poll"].answers[0]["m.text"]: expected a string or an array, found nothing',
    '["m.poll"].answers[1]["m.id"]: expected a string, found nothing',
    '["m.poll"].question["m.text"]: expected a string or an array, found nothing',
  ],
  [
    'a wrong kind and a wrong maximum',
    { 'm.poll': { ...poll, kind: 1, max_selections: '2' } },
    '["m.poll"].kind: expected a string (PollKind), found a number',
    '["m.poll"].max_selections: expected an integer, found a string of 1 character',
  ],
  [
    'a wrong poll under the name of 2022',
    { 'm.poll.start': { question: text('Which tea?') } },
    '["m.poll.start"].answers: expected an array, found nothing',
  ],
  [
    'a wrong poll besides a valid one',
    { ...stable, 'org.matrix.msc3381.poll.start': null },
    '["org.matrix.msc3381.poll.start"]: expected an object, found null',
  ],
  [
    'an edit without a new poll',
    { 'm.new_content': {}, 'm.relates_to': { event_id: '$poll', rel_type: 'm.replace' } },
    '["m.new_content"]["m.poll"]: expected an object, found nothing',
  ],
  [
    'wrong mentions, relation and texts',
    { ...stable, 'm.mentions': [], 'm.relates_to': { rel_type: 'm.thread' } },
    '["m.mentions"]: expected an object, found an array of 0',
    '["m.relates_to"].event_id: expected a string that matches ^\\$ (EventId), found nothing (rel_type is "m.thread")',
  ],
])

shapesOfNames(PollStartDefinition, ['m.poll.start', 'org.matrix.msc3381.poll.start'], unstable)
