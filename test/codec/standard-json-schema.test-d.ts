import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec'
import { expectTypeOf, test } from 'vitest'

import { withJsonSchema } from '../../src/codec/standard-json-schema.js'
import { RoomNameEventContent } from '../../src/event/room/name.js'

const schema = withJsonSchema(RoomNameEventContent)

test('it is what the standards call for', () => {
  expectTypeOf(schema).toExtend<StandardJSONSchemaV1<RoomNameEventContent>>()
  expectTypeOf(schema).toExtend<StandardSchemaV1<RoomNameEventContent>>()
  expectTypeOf<StandardJSONSchemaV1.InferOutput<typeof schema>>().toEqualTypeOf<RoomNameEventContent>()
})

test('the options of the standard are taken', () => {
  const options: StandardJSONSchemaV1.Options = { target: 'draft-07' }
  expectTypeOf(schema['~standard'].jsonSchema.input(options)).toEqualTypeOf<Record<string, unknown>>()
})
