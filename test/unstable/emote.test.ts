import { ExtensibleEmoteDefinition } from '../../src/unstable/emote.js'
import { shapesOfNames } from './shapes.js'

shapesOfNames(ExtensibleEmoteDefinition, ['m.emote', 'org.matrix.msc1767.emote'], { 'm.text': 'Tea?' })
