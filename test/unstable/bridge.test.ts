import { BridgeDefinition, BridgeEventContent } from '../../src/unstable/bridge.js'
import { accepts, rejects } from '../support/rows.js'
import { shapesOfNames } from './shapes.js'

const content = {
  bridgebot: '@ircbot:example.org',
  channel: { id: '#tea', displayname: 'Tea', external_url: 'irc://irc.example.org/tea', 'fi.mau.receiver': 'me' },
  creator: '@alice:example.org',
  network: { id: 'example', displayname: 'Example', avatar_url: 'mxc://example.org/a' },
  protocol: { id: 'irc', displayname: 'IRC', avatar_url: '' },
}

accepts(BridgeEventContent, [
  ['all parts', content],
  ['only the required keys', { channel: { id: '#tea' }, protocol: { id: 'irc' } }],
  ['unknown keys', { ...content, 'com.beeper.room_type': 'dm' }],
])

rejects(BridgeEventContent, [
  [
    'an empty object, a removed bridge',
    {},
    'channel: expected an object, found nothing',
    'protocol: expected an object, found nothing',
  ],
  [
    'wrong values',
    { bridgebot: 'ircbot', channel: {}, creator: 5, network: 'example', protocol: { id: 1, displayname: 1 } },
    'channel.id: expected a string, found nothing',
    'protocol.id: expected a string, found a number',
    'protocol.displayname: expected a string, found a number',
    'bridgebot: expected a string that matches ^@ (UserId), found "ircbot"',
    'creator: expected a string that matches ^@ (UserId), found a number',
    'network: expected an object, found a string of 7 characters',
  ],
])

shapesOfNames(BridgeDefinition, ['m.bridge', 'uk.half-shot.bridge'], content, [
  'org.example.irc://example/%23tea',
  5,
  'state_key: expected a string, found a number',
])
