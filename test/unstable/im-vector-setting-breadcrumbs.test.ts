import { BreadcrumbsDefinition, BreadcrumbsEventContent } from '../../src/unstable/im-vector-setting-breadcrumbs.js'
import { accepts, rejects } from '../support/rows.js'
import { accountDataOfNames } from './shapes.js'

accepts(BreadcrumbsEventContent, [
  ['rooms', { recent_rooms: ['!tea:example.org', '!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM'] }],
  ['no rooms', { recent_rooms: [] }],
])

rejects(BreadcrumbsEventContent, [
  ['an empty object', {}, 'recent_rooms: expected an array, found nothing'],
  [
    'an alias',
    { recent_rooms: ['#tea:example.org'] },
    'recent_rooms[0]: expected a string that matches ^! (RoomId), found "#tea:example.org"',
  ],
])

accountDataOfNames(BreadcrumbsDefinition.event, ['im.vector.setting.breadcrumbs'], {
  recent_rooms: ['!tea:example.org'],
})
