/**
 * The official schemas in a checkout of matrix-org/matrix-spec.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { parse } from 'yaml'

import { isObject } from '../../src/json/own.js'
import type { OfficialSchemas } from '../support/official.js'

/** The folders of the schemas, by prefix of their names here. */
const FOLDERS: readonly (readonly [prefix: string, folder: string])[] = [
  ['', 'data/event-schemas/schema'],
  ['core.', 'data/event-schemas/schema/core-event-schema'],
  ['client.', 'data/api/client-server/definitions'],
  ['federation.', 'data/api/server-server/definitions'],
  ['edu$', 'data/api/server-server/definitions/event-schemas'],
]

/** @throws if `checkout` is not a checkout of matrix-org/matrix-spec */
export function schemasIn(checkout: string): OfficialSchemas {
  const files = new Map<string, string>()
  for (const [prefix, folder] of FOLDERS) {
    const path = join(checkout, folder)
    if (!existsSync(path))
      throw new Error(`${checkout}: has no ${folder}, so it is not a checkout of matrix-org/matrix-spec`)
    for (const file of readdirSync(path).filter((name) => name.endsWith('.yaml'))) {
      files.set(prefix + file.replace(/\.yaml$/, ''), join(path, file))
    }
  }
  return {
    names: new Set(files.keys()),
    read(name) {
      const file = files.get(name)
      if (file === undefined) throw new Error(`${name}: the checkout has no such schema`)
      return readResolved(file)
    },
  }
}

/**
 * The commit and the tag of a checkout: `v1.19 (b9c3d5e…)`.
 *
 * @throws if `checkout` has no history, since the table has to say what it was made from
 */
export function revisionOf(checkout: string): string {
  const git = (...args: string[]) => {
    const { status, stdout } = spawnSync('git', ['-C', checkout, ...args], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${checkout}: not a checkout of git`)
    return stdout.trim()
  }
  return `${git('describe', '--tags', '--always')} (${git('rev-parse', 'HEAD')})`
}

function readResolved(file: string): unknown {
  return resolved(parse(readFileSync(file, 'utf8')), file)
}

/**
 * Replaces the references in a schema with their targets. `format` is removed: the official checks do not assert it.
 */
function resolved(schema: unknown, file: string): unknown {
  if (Array.isArray(schema)) return schema.map((item) => resolved(item, file))
  if (!isObject(schema)) return schema
  const { $ref, format, ...others } = schema
  const parts = Object.entries(others).map(([key, value]) => [key, resolved(value, file)] as const)
  // A property may be named `format`, in which case the value is a schema.
  if (isObject(format)) parts.push(['format', resolved(format, file)])
  const own = Object.fromEntries(parts)
  if (typeof $ref !== 'string') return own
  const target = readResolved(join(dirname(file), $ref))
  return parts.length === 0 ? target : { allOf: [target, own] }
}
