/**
 * What becomes of values in one small step.
 *
 * @module
 */

/** Numbers from 0 to 1, 1 not among them: the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T
}

/** Values at the edge of what some codec takes. JSON can say 1e400, which is read as Infinity. */
const ODD: readonly unknown[] = [
  ...[null, true, '', 'x', 0, -0, 1, -1, 0.5, {}, [], [null], { '': 0 }],
  ...[2 ** 53 - 1, 2 ** 53, -(2 ** 53) + 1, -(2 ** 53), 1e308, Number.POSITIVE_INFINITY],
]

const ODD_KEYS: readonly string[] = ['__proto__', 'constructor', 'toString', '', '0', '@a:b', '$a', 'org.example.more']

/** A copy in which one thing is different, at any depth: something is gone, replaced or added. */
export function mutate(value: unknown, random: () => number): unknown {
  const root = { value: structuredClone(value) }
  const { holder, key } = pick(placesIn(root), random)
  const old = holder[key]
  const change = random()
  if (change < 0.2 && holder !== root) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else delete holder[key]
  } else if (change < 0.35 && typeof old === 'object' && old !== null) {
    put(old as Holder, Array.isArray(old) ? String(old.length) : pick(ODD_KEYS, random), pick(ODD, random))
  } else if (change < 0.45 && typeof old === 'string') {
    put(holder, key, pick([old.slice(1), ` ${old}`, old.toUpperCase(), `${old}x`, [old]], random))
  } else {
    put(holder, key, structuredClone(pick(ODD, random)))
  }
  return root.value
}

interface Holder {
  [key: string]: unknown
}

/** Every place below a holder where a value stands. */
function placesIn(holder: Holder): { readonly holder: Holder; readonly key: string }[] {
  return Object.keys(holder).flatMap((key) => {
    const value = holder[key]
    const below = typeof value === 'object' && value !== null ? placesIn(value as Holder) : []
    return [{ holder, key }, ...below]
  })
}

/** Also where the key is `__proto__`, as `JSON.parse` does it. */
function put(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true })
}
