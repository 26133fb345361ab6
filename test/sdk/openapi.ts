/**
 * A codec in the hands of what reads Standard JSON Schemas: Elysia's OpenAPI documents, and tools of the AI SDK. Prints
 * what they make of it.
 *
 * @module
 */

import { asSchema } from '@ai-sdk/provider-utils'
import { openapi } from '@elysiajs/openapi'
import { Elysia } from 'elysia'
import { RoomNameEventContent } from 'matrix-event-model'
import { withJsonSchema } from 'matrix-event-model/codec'

const schema = withJsonSchema(RoomNameEventContent)

const app = new Elysia().use(openapi()).put('/name', ({ body }) => body.name.length, { body: schema })
await app.modules

const get = async (path: string) => (await app.handle(new Request(`http://localhost${path}`))).json()
const put = (body: object) =>
  app.handle(
    new Request('http://localhost/name', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )

const document = await get('/openapi/json')
console.log(JSON.stringify(document.paths['/name'].put.requestBody.content['application/json'].schema))
const [accepted, refused] = [await put({ name: 'Tea' }), await put({ name: 1 })]
console.log(accepted.status, await accepted.text(), refused.status)
console.log(JSON.stringify(await asSchema(schema).jsonSchema))
