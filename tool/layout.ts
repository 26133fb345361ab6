/**
 * Maps event types to paths in `src` and `schemas`.
 *
 * @module
 */
import { SourceFault } from './source.js'

/**
 * Folders by prefix of the event type. The longest matching prefix wins, and takes precedence over {@link
 * KIND_FOLDERS}: an event with several formats is declared in one file.
 */
const PREFIX_FOLDERS: { readonly [prefix: string]: string } = {
  'm.call.': 'event/call',
  'm.key.verification.': 'event/verification',
  'm.policy.rule.': 'event/policy',
  'm.room.': 'event/room',
  'm.secret_storage.': 'event/secret-storage',
  'm.space.': 'event/space',
}

/** Folders of all other events, by the kind in their definition. */
const KIND_FOLDERS: { readonly [kind: string]: string } = {
  edu: 'event/edu',
  ephemeral: 'event/ephemeral',
  'global-account-data': 'event/account-data',
  'message-like': 'event/message-like',
  presence: 'event/presence',
  'room-account-data': 'event/account-data',
  state: 'event/message-like',
  'to-device': 'event/to-device',
}

/** The folder of the msgtypes. */
const MSGTYPE_FOLDER = 'event/message'

/** The folder of unstable events of all kinds, with their registry and unions. */
export const UNSTABLE_FOLDER = 'unstable'

/** The folders whose modules are named after events or msgtypes. */
export const EVENT_FOLDERS: ReadonlySet<string> = new Set([
  ...Object.values(PREFIX_FOLDERS),
  ...Object.values(KIND_FOLDERS),
  MSGTYPE_FOLDER,
  UNSTABLE_FOLDER,
])

/**
 * Returns the module that declares an event: `src/event/room/member.ts`.
 *
 * @throws for a kind without a folder
 */
export function eventModule(kind: string, type: string): string {
  const prefixes = Object.keys(PREFIX_FOLDERS).filter((prefix) => type.startsWith(prefix))
  const prefix = prefixes.sort((a, b) => b.length - a.length)[0]
  const folder = prefix === undefined ? KIND_FOLDERS[kind] : PREFIX_FOLDERS[prefix]
  if (folder === undefined) throw new SourceFault(`${type}: no folder in tool/layout.ts is for events of kind ${kind}`)
  return `src/${folder}/${fileName(type.slice((prefix ?? 'm.').length))}.ts`
}

/**
 * Returns the module that declares an unstable event, from the first of its names: `src/unstable/poll-start.ts`. The old
 * names of events in the specification share a module, and their codecs are called `Unstable…`.
 */
export function unstableModule(type: string, codecName: string): string {
  const name = codecName.startsWith('Unstable') ? 'old-names' : fileName(type.replace(/^m\./, ''))
  return `src/${UNSTABLE_FOLDER}/${name}.ts`
}

/** Returns the module that declares a msgtype: `src/event/message/image.ts`. */
export function msgtypeModule(msgtype: string): string {
  return `src/${MSGTYPE_FOLDER}/${fileName(msgtype.slice('m.'.length))}.ts`
}

/**
 * Returns the module that lists the definitions of a kind: `src/kind/state.ts`. Unstable events of all kinds share one.
 */
export function registryModule(kind: string, folder?: string): string {
  return folder === UNSTABLE_FOLDER ? `src/${UNSTABLE_FOLDER}/kind.ts` : `src/kind/${kind}.ts`
}

/** The schema of a module, relative to `schemas`: `room/member.json`. */
export function moduleSchema(path: string): string {
  return path.replace(/^src\/(event\/)?/, '').replace(/\.ts$/, '.json')
}

/** The schema of a union over events, relative to `schemas`: `kind/any-timeline-event.json`. */
export function unionSchema(name: string, folder = 'kind'): string {
  return `${folder}/${name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}.json`
}

/** The file name for a type, without a trailing `*`. */
function fileName(type: string): string {
  return type.replace(/\.\*$/, '').replace(/[._]/g, '-')
}
