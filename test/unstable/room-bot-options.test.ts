import { RoomBotOptionsEvent, RoomBotOptionsEventContent } from '../../src/unstable/room-bot-options.js'
import { accepts, rejects } from '../support/rows.js'
import { roomEvent } from '../support/shapes.js'

const content = { github: { default_repo: 'example/tea' } }
const event = roomEvent({ type: 'm.room.bot.options', content, state_key: '_@neb:example.org' })

accepts(RoomBotOptionsEventContent, [
  ['options of go-neb', content],
  ['no options', {}],
  ['options of another bot', { 'org.example.bot': { volume: 11 } }],
])

rejects(RoomBotOptionsEventContent, [
  ['a wrong option', { github: { default_repo: 5 } }, 'github.default_repo: expected a string, found a number'],
  ['wrong options', { github: null }, 'github: expected an object, found null'],
])

accepts(RoomBotOptionsEvent, [['an event', event]])

rejects(RoomBotOptionsEvent, [
  ['no state key', { ...event, state_key: undefined }, 'state_key: expected a string, found nothing'],
])
