import {
  PushAction,
  PushRule,
  PushRulesDefinition,
  PushRulesEventContent,
} from '../../../src/event/account-data/push-rules.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

accepts(PushAction, [
  ['to notify', 'notify'],
  ['what was one once', 'dont_notify'],
  ['what nobody knows yet', 'org.example.ring'],
  ['to highlight', { set_tweak: 'highlight' }],
  ['not to highlight', { set_tweak: 'highlight', value: false }],
  ['a sound', { set_tweak: 'sound', value: 'default' }],
  ['a tweak that nobody knows yet', { set_tweak: 'org.example.light', value: { color: 'red' } }],
  ['a tweak without its value', { set_tweak: 'sound', value: null }],
  ['what nobody knows yet, with parameters', { 'org.example.call': '+1234' }],
])

rejects(PushAction, [
  ['null', null, 'expected a string (PushActionName) or an object, found null'],
  ['a list of actions', ['notify'], 'expected a string (PushActionName) or an object, found an array of 1'],
  ['a tweak that is no string', { set_tweak: 5 }, 'set_tweak: expected a string (PushTweak), found a number'],
])

const rule = { actions: [], default: false, enabled: true, rule_id: 'garden' }

accepts(PushRule, [
  ['a rule that keeps quiet', rule],
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
  ['keys of a later version', { ...rule, x: 1 }],
  ['conditions that are null, as Dendrite wrote them', { ...rule, conditions: null }],
  ['a rule of a user that does not say so, as Synapse wrote it', { ...rule, default: undefined }],
  ['a condition without its glob', { ...rule, conditions: [{ key: 'type', kind: 'event_match' }] }],
])

rejects(PushRule, [
  [
    'nothing',
    {},
    'actions: expected an array, found nothing',
    'enabled: expected a boolean, found nothing',
    'rule_id: expected a string, found nothing',
  ],
  [
    'one action, and no list',
    { ...rule, actions: 'notify' },
    'actions: expected an array, found a string of 6 characters',
  ],
  [
    'numerals for booleans',
    { ...rule, default: 0, enabled: 1 },
    'enabled: expected a boolean, found a number',
    'default: expected a boolean, found a number',
  ],
  ['conditions in one', { ...rule, conditions: {} }, 'conditions: expected an array or null, found an object'],
  ['a default that is null', { ...rule, default: null }, 'default: expected a boolean, found null'],
  ['a list of words', { ...rule, pattern: ['garden'] }, 'pattern: expected a string, found an array of 1'],
])

const content = { global: { content: [rule], override: [], room: [rule], sender: [], underride: [rule] } }

accepts(PushRulesEventContent, [
  ['rules of every kind', content],
  ['rules of no kind', { global: {} }],
  ['nothing', {}],
  ['a kind that nobody knows yet', { global: { 'org.example.moon': 5 } }],
  ['rules for a device, as there were once', { device: {}, global: {} }],
])

rejects(PushRulesEventContent, [
  ['a list of rules', { global: [rule] }, 'global: expected an object, found an array of 1'],
  [
    'a rule that is null, in every kind',
    { global: { content: [null], override: [null], room: [null], sender: [null], underride: [null] } },
    'global.content[0]: expected an object, found null',
    'global.override[0]: expected an object, found null',
    'global.room[0]: expected an object, found null',
    'global.sender[0]: expected an object, found null',
    'global.underride[0]: expected an object, found null',
  ],
  ['rules by their ID', { global: { room: { garden: rule } } }, 'global.room: expected an array, found an object'],
])

accountDataShapes(PushRulesDefinition, { type: 'm.push_rules', content })
