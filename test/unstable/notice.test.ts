import { ExtensibleNoticeDefinition } from '../../src/unstable/notice.js'
import { shapesOfNames } from './shapes.js'

shapesOfNames(ExtensibleNoticeDefinition, ['m.notice', 'org.matrix.msc1767.notice'], { 'm.text': 'Tea?' })
