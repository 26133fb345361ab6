/**
 * Writes the code that ajv generates from the library's own JSON Schemas, one function for each type of room event, as a
 * module: `node dist/rare/generate-ajv.js FILE`.
 *
 * Prefixes and safe integers use the same keywords as in the other measurements, since patterns and limits are slower. The
 * dialect is that of draft 7, since for the later one ajv tracks which keys have been evaluated, which is slower too.
 *
 * @module
 */
import { writeFileSync } from 'node:fs'
import { argv } from 'node:process'

import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'

import { addKeywords } from '../ajv/keywords.js'
import { readSchema, roomEventTypes } from './events.js'

const PREFIX = /^\^((?:[\w:/@!#-]|\\[$.])+)$/

const ajv = addKeywords(
  new Ajv({ code: { esm: true, source: true }, discriminator: true, strict: false, validateFormats: false }),
)
const types = roomEventTypes()
const files = new Set(types.map(({ schema }) => schema.replace('matrix-event-model/schemas/', '').replace(/#.*/, '')))
for (const file of files) ajv.addSchema(withKeywords(readSchema(file)) as object)
const names = Object.fromEntries(types.map(({ codec, schema }) => [codec.name, schema]))
writeFileSync(argv[2] as string, standalone.default(ajv, names))

/** Replaces patterns that are prefixes, and the limits of safe integers. */
function withKeywords(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withKeywords)
  if (typeof schema !== 'object' || schema === null) return schema
  if ('type' in schema && schema.type === 'integer') return { type: 'number', safeInteger: true }
  const entries = Object.entries(schema).map(([key, value]) => {
    if (key === '$schema') return ['$comment', '']
    const prefix = key === 'pattern' && typeof value === 'string' ? PREFIX.exec(value)?.[1] : undefined
    return prefix === undefined ? [key, withKeywords(value)] : ['startsWith', prefix.replace(/\\(.)/g, '$1')]
  })
  return Object.fromEntries(entries)
}
