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

const content = object('Content', {})
const type = 'org.example.thing'

export const envelope: Samples = {
  defineEdu: declared(() => defineEdu(type, { content })),
  defineEphemeral: declared(() => defineEphemeral(type, { content })),
  defineGlobalAccountData: declared(() => defineGlobalAccountData(type, { content })),
  defineMessageLike: declared(() => defineMessageLike(type, { content })),
  definePresence: declared(() => definePresence(type, { content })),
  defineRoomAccountData: declared(() => defineRoomAccountData(type, { content })),
  defineState: declared(() => defineState(type, { content, stateKey: string })),
  defineToDevice: declared(() => defineToDevice(type, { content })),
  initialStateEventCodec: declared(() => initialStateEventCodec(RoomNameDefinition)),
  redactedEventCodec: declared(() => redactedEventCodec(RoomNameDefinition)),
  redactedSyncEventCodec: declared(() => redactedSyncEventCodec(RoomNameDefinition)),
}
