/**
 * The verdict of the official schemas.
 *
 * @module
 */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'

import { isSharedThere, listShared, readShared } from './shared.js'

/** What the official schemas have against a value: nothing, if it is valid; undefined, if they do not know its type. */
export type OfficialErrors = readonly ErrorObject[] | undefined

const ajv = new Ajv2020({ allErrors: true, logger: false, ownProperties: true, strict: false, verbose: true })
const FOLDER = 'spec/schemas-v1.19'
const names = new Set(isSharedThere ? listShared(FOLDER) : [])
const validators = new Map<string, ValidateFunction>()

function validator(file: string, part: 'event' | 'content'): ValidateFunction | undefined {
  if (!names.has(file)) return undefined
  const key = `${file}#${part}`
  const known = validators.get(key)
  if (known !== undefined) return known
  const schema = JSON.parse(readShared(`${FOLDER}/${file}`))
  const made = ajv.compile(part === 'event' ? schema : schema.properties.content)
  validators.set(key, made)
  return made
}

/** The schemas that speak of an event's content: that of its type, and for a message that of its msgtype. */
function filesFor(type: string, content: unknown): readonly string[] {
  const files = [`${type}.json`]
  const msgtype = (content as { msgtype?: unknown } | null | undefined)?.msgtype
  if (type === 'm.room.message' && names.has(`m.room.message$${msgtype}.json`)) {
    files.push(`m.room.message$${msgtype}.json`)
  }
  return files
}

function run(files: readonly string[], part: 'event' | 'content', value: unknown): OfficialErrors {
  const all: ErrorObject[] = []
  for (const file of files) {
    const validate = validator(file, part)
    if (validate === undefined) return undefined
    if (!validate(value)) all.push(...(validate.errors ?? []))
  }
  return all
}

/** Of a whole room event, with its `room_id`: it is a `ClientEvent`, and what its type demands. */
export function officialRoomEventErrors(type: string, event: { readonly content?: unknown }): OfficialErrors {
  return run(['client.client_event.json', ...filesFor(type, event.content)], 'event', event)
}

/** Of a PDU of room version 11, as such. */
export function officialPduErrors(_type: string, pdu: object): OfficialErrors {
  return run(['federation.pdu_v11.json'], 'event', pdu)
}

/** Of a whole event outside a room's history. */
export function officialErrors(type: string, event: { readonly content?: unknown }): OfficialErrors {
  return run(filesFor(type, event.content), 'event', event)
}

/** Of a content. */
export function officialContentErrors(type: string, content: unknown): OfficialErrors {
  return run(filesFor(type, content), 'content', content)
}
