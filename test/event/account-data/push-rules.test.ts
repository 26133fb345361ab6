import {
  PushAction,
  PushRule,
  PushRulesDefinition,
  PushRulesEventContent,
} from '../../../src/event/account-data/push-rules.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

accepts(PushAction, [
  ['notify', 'notify'],
  ['an obsolete action', 'dont_notify'],
  ['an unknown action', 'org.example.ring'],
  ['a highlight', { set_tweak: 'highlight' }],
  ['no highlight', { set_tweak: 'highlight', value: false }],
  ['a sound', { set_tweak: 'sound', value: 'default' }],
  ['an unknown tweak', { set_tweak: 'org.example.light', value: { color: 'red' } }],
  ['a tweak without its value', { set_tweak: 'sound', value: null }],
  ['an unknown action with parameters', { 'org.example.call': '+1234' }],
])

rejects(PushAction, [
  ['null', null, 'expected a string (PushActionName) or an object, found null'],
  ['a list of actions', ['notify'], 'expected a string (PushActionName) or an object, found an array of 1'],
  ['a tweak that is not a string', { set_tweak: 5 }, 'set_tweak: expected a string (PushTweak), found a number'],
])

const rule = { actions: [], default: false, enabled: true, rule_id: 'garden' }

accepts(PushRule, [
  ['a rule that does not notify', rule],
  ['a rule of a room', { ...rule, actions: ['notify'], rule_id: '!room:example.org' }],
  ['a rule for a word', { ...rule, actions: ['notify', { set_tweak: 'highlight' }], pattern: 'garden' }],
  [
    'a rule with conditions',
    {
      ...rule,
      conditions: [{ key: 'type', kind: 'event_match', pattern: 'm.call.invite' }, { kind: 'org.example.moon' }],
    },
  ],
  ['a rule of the server, without conditions', { ...rule, conditions: [], default: true, rule_id: '.m.rule.master' }],
  ['unknown keys', { ...rule, x: 1 }],
  ['null as conditions, as Dendrite wrote it', { ...rule, conditions: null }],
  ['no default, as Synapse wrote it', { ...rule, default: undefined }],
  ['a condition without its glob', { ...rule, conditions: [{ key: 'type', kind: 'event_match' }] }],
])

rejects(PushRule, [
  [
    'an empty object',
    {},
    'actions: expected an array, found nothing',
    'enabled: expected a boolean, found nothing',
    'rule_id: expected a string, found nothing',
  ],
  [
    'an action instead of a list',
    { ...rule, actions: 'notify' },
    'actions: expected an array, found a string of 6 characters',
  ],
  [
    'numbers instead of booleans',
    { ...rule, default: 0, enabled: 1 },
    'enabled: expected a boolean, found a number',
    'default: expected a boolean, found a number',
  ],
  [
    'a condition instead of a list',
    { ...rule, conditions: {} },
    'conditions: expected an array or null, found an object',
  ],
  ['null as default', { ...rule, default: null }, 'default: expected a boolean, found null'],
  ['a list of words', { ...rule, pattern: ['garden'] }, 'pattern: expected a string, found an array of 1'],
])

const content = { global: { content: [rule], override: [], room: [rule], sender: [], underride: [rule] } }

accepts(PushRulesEventContent, [
  ['rules of every kind', content],
  ['rules of no kind', { global: {} }],
  ['an empty object', {}],
  ['an unknown kind', { global: { 'org.example.moon': 5 } }],
  ['rules for a device, as in old versions', { device: {}, global: {} }],
])

rejects(PushRulesEventContent, [
  ['a list of rules', { global: [rule] }, 'global: expected an object, found an array of 1'],
  [
    'null as a rule of each kind',
    { global: { content: [null], override: [null], room: [null], sender: [null], underride: [null] } },
    'global.content[0]: expected an object, found null',
    'global.override[0]: expected an object, found null',
    'global.room[0]: expected an object, found null',
    'global.sender[0]: expected an object, found null',
    'global.underride[0]: expected an object, found null',
  ],
  ['a map of rules by ID', { global: { room: { garden: rule } } }, 'global.room: expected an array, found an object'],
])

accountDataShapes(PushRulesDefinition, { type: 'm.push_rules', content })
