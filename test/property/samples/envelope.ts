import { object, string } from '../../../src/codec/index.js'
import {
  defineEdu,
  defineEphemeral,
  defineGlobalAccountData,
  defineMessageLike,
  definePresence,
  defineRoomAccountData,
  defineState,
  defineToDevice,
  initialStateEventCodec,
  RoomNameDefinition,
  redactedEventCodec,
  redactedSyncEventCodec,
} from '../../../src/index.js'
import { declared, type Samples } from '../sample.js'

const content = object('Content', {}, {})
const type = 'org.example.thing'

export const envelope: Samples = {
  defineEdu: declared(() => defineEdu('Thing', type, { content })),
  defineEphemeral: declared(() => defineEphemeral('Thing', type, { content })),
  defineGlobalAccountData: declared(() => defineGlobalAccountData('Thing', type, { content })),
  defineMessageLike: declared(() => defineMessageLike('Thing', type, { content })),
  definePresence: declared(() => definePresence('Thing', type, { content })),
  defineRoomAccountData: declared(() => defineRoomAccountData('Thing', type, { content })),
  defineState: declared(() => defineState('Thing', type, { content, stateKey: string })),
  defineToDevice: declared(() => defineToDevice('Thing', type, { content })),
  initialStateEventCodec: declared(() => initialStateEventCodec(RoomNameDefinition)),
  redactedEventCodec: declared(() => redactedEventCodec(RoomNameDefinition)),
  redactedSyncEventCodec: declared(() => redactedSyncEventCodec(RoomNameDefinition)),
}
