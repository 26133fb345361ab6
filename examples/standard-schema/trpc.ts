import { initTRPC } from '@trpc/server'
import { RoomMemberEvent, UserId } from 'matrix-event-model'

const t = initTRPC.create()

export const router = t.router({
  whoJoined: t.procedure
    .input(RoomMemberEvent)
    .output(UserId)
    .query(({ input }) => input.state_key),
})
