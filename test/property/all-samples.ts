/**
 * The samples of all exported functions and methods.
 *
 * @module
 */
import type { Samples } from './sample.js'
import { accountData } from './samples/account-data.js'
import { authorization } from './samples/authorization.js'
import { codec } from './samples/codec.js'
import { compose } from './samples/compose.js'
import { envelope } from './samples/envelope.js'
import { ephemeral } from './samples/ephemeral.js'
import { hash } from './samples/hash.js'
import { identifier } from './samples/identifier.js'
import { kind } from './samples/kind.js'
import { matching } from './samples/matching.js'
import { message } from './samples/message.js'
import { name } from './samples/name.js'
import { parse } from './samples/parse.js'
import { policy } from './samples/policy.js'
import { presence } from './samples/presence.js'
import { profile } from './samples/profile.js'
import { push } from './samples/push.js'
import { relation } from './samples/relation.js'
import { room } from './samples/room.js'
import { roomState } from './samples/room-state.js'
import { roomVersion } from './samples/room-version.js'
import { signatures } from './samples/signature.js'
import { space } from './samples/space.js'
import { unstable } from './samples/unstable.js'

export const SAMPLES: Samples = {
  ...accountData,
  ...authorization,
  ...codec,
  ...compose,
  ...envelope,
  ...ephemeral,
  ...hash,
  ...identifier,
  ...kind,
  ...matching,
  ...message,
  ...name,
  ...parse,
  ...policy,
  ...presence,
  ...profile,
  ...push,
  ...relation,
  ...room,
  ...roomState,
  ...roomVersion,
  ...signatures,
  ...space,
  ...unstable,
}
