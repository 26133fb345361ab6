/**
 * The path is the event type: where in `src` an event is declared, and where its schema stands.
 *
 * @module
 */

/**
 * Folders by the beginning of the event type, which goes before {@link KIND_FOLDERS}: an event that travels in several
 * ways is declared in one file. The longest beginning decides.
 */
const PREFIX_FOLDERS: { readonly [prefix: string]: string } = {
  'm.call.': 'event/call',
  'm.key.verification.': 'event/verification',
  'm.policy.rule.': 'event/policy',
  'm.room.': 'event/room',
  'm.secret_storage.': 'event/secret-storage',
  'm.space.': 'event/space',
}

/** Folders of all other events, by the kind that their definition names. */
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

/** The folder of what the specification does not have yet: events of all kinds, and their registry and unions. */
export const UNSTABLE_FOLDER = 'unstable'

/** Every folder whose modules are named after events or msgtypes. Functions that read one event stand there too. */
export const EVENT_FOLDERS: ReadonlySet<string> = new Set([
  ...Object.values(PREFIX_FOLDERS),
  ...Object.values(KIND_FOLDERS),
  MSGTYPE_FOLDER,
  UNSTABLE_FOLDER,
])

/**
 * The module that declares an event: `src/event/room/member.ts`.
 *
 * @throws for a kind that no folder is for
 */
export function eventModule(kind: string, type: string): string {
  const prefixes = Object.keys(PREFIX_FOLDERS).filter((prefix) => type.startsWith(prefix))
  const prefix = prefixes.sort((a, b) => b.length - a.length)[0]
  const folder = prefix === undefined ? KIND_FOLDERS[kind] : PREFIX_FOLDERS[prefix]
  if (folder === undefined) throw new Error(`${type}: no folder in tool/layout.ts is for events of kind ${kind}`)
  return `src/${folder}/${fileName(type.slice((prefix ?? 'm.').length))}.ts`
}

/**
 * The module that declares an unstable event, by the first of its names: `src/unstable/poll-start.ts`. The old names of what
 * the specification has are in one module, and are called `Unstable…`.
 */
export function unstableModule(type: string, codecName: string): string {
  const name = codecName.startsWith('Unstable') ? 'old-names' : fileName(type.replace(/^m\./, ''))
  return `src/${UNSTABLE_FOLDER}/${name}.ts`
}

/** The module that declares a msgtype: `src/event/message/image.ts`. */
export function msgtypeModule(msgtype: string): string {
  return `src/${MSGTYPE_FOLDER}/${fileName(msgtype.slice('m.'.length))}.ts`
}

/** The module that lists the definitions of a kind: `src/kind/state.ts`, and for the unstable ones of all kinds, one. */
export function registryModule(kind: string, folder?: string): string {
  return folder === UNSTABLE_FOLDER ? `src/${UNSTABLE_FOLDER}/kind.ts` : `src/kind/${kind}.ts`
}

/** The schema of a module, from the folder of the schemas: `room/member.json`. */
export function moduleSchema(path: string): string {
  return path.replace(/^src\/(event\/)?/, '').replace(/\.ts$/, '.json')
}

/** The schema of a union over events, from the folder of the schemas: `kind/any-timeline-event.json`. */
export function unionSchema(name: string, folder = 'kind'): string {
  return `${folder}/${name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}.json`
}

/** A `*` at a type's end, which stands for any ending, is not in the name. */
function fileName(type: string): string {
  return type.replace(/\.\*$/, '').replace(/[._]/g, '-')
}
