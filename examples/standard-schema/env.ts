import { createEnv } from '@t3-oss/env-core'
import { UserId } from 'matrix-event-model'

/** The environment of a bot, with its types: `readEnv(process.env).BOT_USER_ID` is a `@${string}`. */
export function readEnv(runtimeEnv: NodeJS.ProcessEnv) {
  return createEnv({ server: { BOT_USER_ID: UserId }, runtimeEnv })
}
