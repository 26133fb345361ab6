/**
 * Keys that every object seems to have.
 *
 * @module
 */

/** The kinds of properties that a prototype may have. */
export const POLLUTIONS = ['enumerable', 'non-enumerable', 'accessor'] as const

export type Pollution = (typeof POLLUTIONS)[number]

/** Keys of options and results that samples need not have. */
export const OPTION_KEYS: readonly (readonly [key: string, value: unknown])[] = [
  ['content', {}],
  ['unsigned', { redacted_because: {} }],
  ['displayname', 'Mallory'],
  ['name', 'Mallory'],
  ['fileName', 'evil.exe'],
  ['redacted', true],
  ['membership', 'join'],
  ['roomVersion', '1'],
  ['keepCase', true],
  ['strict', true],
  ['pointer', true],
  ['method', 'scale'],
  ['animated', true],
  ['state_key', ''],
  ['room_id', '!evil:a.org'],
  ['event_id', '$evil'],
  ['m.relates_to', { rel_type: 'm.replace', event_id: '$one' }],
  ['m.new_content', { msgtype: 'm.text', body: 'evil' }],
  ['length', 1],
]

/** Calls `act` while `Object.prototype` has `key`. Assigning own keys still works. */
export function polluted<A>(pollution: Pollution, key: string, value: unknown, act: () => A): A {
  Object.defineProperty(Object.prototype, key, descriptorOf(pollution, key, value))
  try {
    return act()
  } finally {
    delete (Object.prototype as { [key: string]: unknown })[key]
  }
}

function descriptorOf(pollution: Pollution, key: string, value: unknown): PropertyDescriptor {
  const enumerable = pollution === 'enumerable'
  if (pollution !== 'accessor') return { value, writable: true, enumerable, configurable: true }
  return {
    get: () => value,
    set(own: unknown) {
      Object.defineProperty(this, key, { value: own, writable: true, enumerable: true, configurable: true })
    },
    enumerable,
    configurable: true,
  }
}
