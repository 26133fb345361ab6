/**
 * The emitted schemas, read from where they are committed, and ajv as strict as it can be.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

import type { JsonSchema } from '../../src/codec/json-schema.js'
import { loadModules } from '../../tool/modules.js'
import { type SchemaIndex, schemaFiles } from '../../tool/schema-files.js'
import { PROJECT_ROOT, readSource } from '../../tool/source.js'

const FOLDER = join(PROJECT_ROOT, 'schemas')

/** What every `$id` begins with. */
export const ID_PREFIX = 'matrix-event-model/schemas/'

/** The schemas of events, by path: `room/member.json`. */
export function readSchemas(): Map<string, JsonSchema> {
  const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((path) => path.split(sep).join('/'))
  const files = paths
    .filter((path) => path.endsWith('.json') && path !== 'index.json' && !path.startsWith('cli/'))
    .sort()
  return new Map(files.map((path) => [path, JSON.parse(readFileSync(join(FOLDER, path), 'utf8'))]))
}

/** The same as they would be generated now. */
export async function makeSchemas(): Promise<Map<string, JsonSchema>> {
  const { checker, modules } = readSource()
  const files = schemaFiles(await loadModules(modules), checker)
  files.delete('schemas/index.json')
  return new Map([...files].map(([path, text]) => [path.replace(/^schemas\//, ''), JSON.parse(text)]))
}

export function readIndex(): SchemaIndex {
  return JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8'))
}

/** Reads own properties alone, as codecs do, and refuses what ajv would otherwise only warn of. */
export function strictAjv(schemas: Iterable<JsonSchema> = []): Ajv2020 {
  const refuse = (...message: unknown[]) => {
    throw new Error(message.join(' '))
  }
  const ajv = new Ajv2020({ strict: true, ownProperties: true, logger: { log: refuse, warn: refuse, error: refuse } })
  for (const schema of schemas) ajv.addSchema(schema)
  return ajv
}

/**
 * The validator of a schema, or of one of its definitions.
 *
 * @param reference - relative to the folder: `room/member.json`, `room/member.json#/$defs/Membership`
 */
export function validatorFor(ajv: Ajv2020, reference: string): ValidateFunction {
  const validate = ajv.getSchema(ID_PREFIX + reference)
  if (validate === undefined) throw new Error(`${reference}: no such schema`)
  return validate
}
