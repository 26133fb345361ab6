/**
 * Events that JSON cannot represent, on which the libraries may differ.
 *
 * @module
 */
import type { Library } from './library.js'

type Verdict = 'accepts' | 'refuses' | 'throws'

/** The verdict of a library on each. */
export type Verdicts = Record<string, Verdict>

const envelope = { type: 'm.room.message', sender: '@a:b', origin_server_ts: 1, event_id: '$a' }
const text = { msgtype: 'm.text', body: 'x' }

const EVENTS: Record<string, () => unknown> = {
  'a required key on the prototype': () => ({ ...envelope, content: Object.setPrototypeOf({ body: 'x' }, text) }),
  'a wrong value under an optional key on the prototype': () => ({
    ...envelope,
    content: Object.setPrototypeOf({ ...text }, { format: 1 }),
  }),
  '`undefined` under an optional key': () => ({ ...envelope, content: { ...text, format: undefined } }),
  'a hole in an array': () => ({ ...envelope, content: { ...text, 'm.mentions': { user_ids: new Array(1) } } }),
  'a function for an object': () => ({ ...envelope, content: Object.assign(() => {}, text) }),
  'a getter that throws': () => ({
    ...envelope,
    content: Object.defineProperty({ ...text }, 'format', {
      enumerable: true,
      get() {
        throw new Error('not to be read')
      },
    }),
  }),
}

export function verdictsOf(library: Library): Verdicts {
  return Object.fromEntries(Object.entries(EVENTS).map(([name, event]) => [name, verdictOf(library, event())]))
}

function verdictOf(library: Library, event: unknown): Verdict {
  try {
    return library.accepted(library.decode(event) as never) ? 'accepts' : 'refuses'
  } catch {
    return 'throws'
  }
}
