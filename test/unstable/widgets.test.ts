import { WidgetsDefinition, WidgetsEventContent } from '../../src/unstable/widgets.js'
import { accepts, rejects } from '../support/rows.js'
import { accountDataOfNames } from './shapes.js'

const picker = {
  content: { type: 'm.stickerpicker', url: 'https://stickers.example.org', name: 'Stickers', data: {} },
  id: 'stickers',
  sender: '@alice:example.org',
  state_key: 'stickers',
  type: 'm.widget',
}

accepts(WidgetsEventContent, [
  ['a sticker picker', { stickers: picker }],
  ['a widget with the old type and without id', { a: { ...picker, id: undefined, type: 'im.vector.modular.widgets' } }],
  ['none', {}],
  ['an ID that is an inherited key', JSON.parse(`{ "__proto__": ${JSON.stringify(picker)} }`)],
])

rejects(WidgetsEventContent, [
  ['no widget', { stickers: null }, '[…]: expected an object, found null'],
  [
    'an empty widget',
    { stickers: {} },
    '[…].content: expected an object, found nothing',
    '[…].sender: expected a string, found nothing',
    '[…].state_key: expected a string, found nothing',
    '[…].type: expected a string (AccountWidgetType), found nothing',
  ],
  [
    'a widget that is not an object',
    { stickers: { ...picker, content: { type: 'm.stickerpicker' } } },
    '[…].content.url: expected a string, found nothing',
  ],
])

accountDataOfNames(WidgetsDefinition.event, ['m.widgets'], { stickers: picker })
