/**
 * The official definitions and the events of a real server, which stand beside the project where it is developed.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** Tests on this data are skipped, by name, where it is not there. */
export const isSharedThere = existsSync(`${root}spec`) && existsSync(`${root}corpus`)

export const readShared = (path: string): string => readFileSync(root + path, 'utf8')

export const listShared = (path: string): readonly string[] => readdirSync(root + path).sort()

/** An event of `spec/` or `corpus/`, and what is known of it. */
export interface Sample {
  readonly source: string
  readonly kind: string
  // biome-ignore lint/suspicious/noExplicitAny: JSON from outside
  readonly event: any
  readonly official?: 'valid' | 'invalid' | 'no-schema'
  readonly room_version?: string
}

export const readSamples = (path: string): readonly Sample[] =>
  isSharedThere
    ? readShared(path)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : []
