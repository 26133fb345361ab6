/**
 * Writes the code that ajv generates from the schema as a module: `node dist/ajv/generate.js FILE`.
 *
 * @module
 */
import { writeFileSync } from 'node:fs'
import { argv } from 'node:process'

import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'

import { addKeywords } from './keywords.js'
import { SCHEMA } from './schema.js'

const ajv = addKeywords(new Ajv({ code: { esm: true, source: true }, discriminator: true }))
writeFileSync(argv[2] as string, standalone.default(ajv, ajv.compile(SCHEMA)))
