import { VideoMessageEventContent } from '../../../src/event/message/video.js'
import { accepts, rejects } from '../../support/rows.js'

const content = { body: 'Gangnam Style', msgtype: 'm.video', url: 'mxc://example.org/video' }

accepts(VideoMessageEventContent, [
  [
    'a video with metadata',
    { ...content, info: { duration: 2_140_786, h: 320, mimetype: 'video/mp4', size: 1_563_685, w: 480 } },
  ],
])

rejects(VideoMessageEventContent, [
  [
    'a duration as a string',
    { ...content, info: { duration: '2:20' } },
    'info.duration: expected an integer, found a string of 4 characters',
  ],
  ['null as the width', { ...content, info: { w: null } }, 'info.w: expected an integer, found null'],
])
