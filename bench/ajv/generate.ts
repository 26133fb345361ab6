/**
 * Writes the code that ajv generates from the schema as a module: `node dist/ajv/generate.js FILE`.
 *
 * @module
 */
import { writeFileSync } from 'node:fs'
import { argv } from 'node:process'

import { _, Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'

import { SCHEMA } from './schema.js'

const ajv = new Ajv({ code: { esm: true, source: true }, discriminator: true })
ajv.addKeyword({
  keyword: 'startsWith',
  type: 'string',
  schemaType: 'string',
  code: (context) => context.fail(_`!${context.data}.startsWith(${context.schema})`),
})
ajv.addKeyword({
  keyword: 'safeInteger',
  type: 'number',
  schemaType: 'boolean',
  code: (context) => context.fail(_`!Number.isSafeInteger(${context.data})`),
})
writeFileSync(argv[2] as string, standalone.default(ajv, ajv.compile(SCHEMA)))
