import { sValidator } from '@hono/standard-validator'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { AnyTimelineEvent, lenient, parseEvents } from 'matrix-event-model'
import { array, JsonObject, object } from 'matrix-event-model/codec'

const Transaction = object('Transaction', { events: array(JsonObject) }, { ephemeral: array(JsonObject) })

/** The endpoint to which a homeserver pushes events, and one that checks an event. */
export function appservice(homeserverToken: string, log: (line: string) => void): Hono {
  const app = new Hono()

  app.use(async (context, next) => {
    if (context.req.header('authorization') === `Bearer ${homeserverToken}`) return next()
    return context.json({ errcode: 'M_FORBIDDEN', error: 'Bad token supplied' }, 403)
  })

  // A malformed event must not fail the transaction: the homeserver would send it again, forever.
  app.put('/_matrix/app/v1/transactions/:txnId', sValidator('json', Transaction, badJson), (context) => {
    for (const parsed of parseEvents('timeline', context.req.valid('json').events, { repair: lenient })) {
      if (parsed._tag === 'Left') log(`malformed: ${parsed.left.errors.map(({ message }) => message).join('; ')}`)
      else if (parsed.right._tag !== 'Known') log(`${parsed.right._tag.toLowerCase()}: ${parsed.right.event.type}`)
      else if (parsed.right.event.type === 'm.room.message') log(`message: ${parsed.right.event.content.body}`)
    }
    return context.json({})
  })

  app.post('/check', sValidator('json', AnyTimelineEvent, badJson), (context) =>
    context.json({ type: context.req.valid('json').type }),
  )

  app.onError((error, context) =>
    error instanceof HTTPException && error.status === 400
      ? context.json({ errcode: 'M_NOT_JSON', error: 'The body is not JSON' }, 400)
      : context.json({ errcode: 'M_UNKNOWN', error: 'Internal error' }, 500),
  )

  return app
}

/** Answers with the first errors. By default, the validator sends back all of them, and the whole body. */
function badJson(
  result:
    | { readonly success: true }
    | { readonly success: false; readonly error: readonly { readonly message: string }[] },
  context: Context,
) {
  if (result.success) return
  const messages = result.error.slice(0, 3).map(({ message }) => message)
  return context.json({ errcode: 'M_BAD_JSON', error: messages.join('; ') }, 400)
}
