/**
 * Counts the steps of a call, since time on a busy machine says little.
 *
 * A step is a read of the data, a character processed by a string method or a regular expression, or an item processed
 * by an array method or an iterator. Copying objects, building strings, and backtracking in regular expressions are not
 * counted.
 *
 * @module
 */

/** Doubling the size doubles linear cost, and quadruples quadratic cost. Sorting is slightly more than linear. */
const MAX_RATIO = 3

/** A smaller increase, relative to the first size, is noise: reaching a limit, or taking another branch. */
const NOISE = 2

/**
 * Returns the steps at `size`, twice the size and four times the size, if they grow faster than the size; otherwise
 * `undefined`.
 */
export function tooManySteps(size: number, stepsAt: (size: number) => number): readonly number[] | undefined {
  const [once, twice, fourTimes] = [stepsAt(size), stepsAt(2 * size), stepsAt(4 * size)]
  const isSteep = fourTimes - twice > MAX_RATIO * Math.max(twice - once, 0) + NOISE * size
  return isSteep ? [once, twice, fourTimes] : undefined
}

type Method = (this: unknown, ...args: readonly unknown[]) => unknown

/** Returns the number of steps of a method call. */
type StepsOf = (self: unknown, args: readonly unknown[], result: unknown) => number

const one: StepsOf = () => 1
const wholeLength: StepsOf = (self) => lengthOf(self)
const untilFound: StepsOf = (self, [, from], result) =>
  result === -1 || result === false ? lengthOf(self) - toNumber(from) : Math.abs(toNumber(result) - toNumber(from)) + 1

const lengthOf = (value: unknown): number => (value as { readonly length: number }).length
const toNumber = (value: unknown): number => (typeof value === 'number' ? value : 0)

const STRING_METHODS: Readonly<Record<string, StepsOf>> = {
  codePointAt: one,
  charCodeAt: one,
  charAt: one,
  at: one,
  indexOf: untilFound,
  includes: untilFound,
  lastIndexOf: wholeLength,
  startsWith: (_, [start]) => lengthOf(start),
  endsWith: (_, [end]) => lengthOf(end),
  split: wholeLength,
  normalize: wholeLength,
  toLowerCase: wholeLength,
  toUpperCase: wholeLength,
  trim: wholeLength,
  repeat: (_, __, result) => lengthOf(result),
  localeCompare: wholeLength,
}

const ARRAY_METHODS: Readonly<Record<string, StepsOf>> = {
  indexOf: untilFound,
  includes: wholeLength,
  lastIndexOf: wholeLength,
  shift: wholeLength,
  unshift: wholeLength,
  splice: wholeLength,
  concat: (_, __, result) => lengthOf(result),
  slice: (_, __, result) => lengthOf(result),
  join: wholeLength,
  fill: wholeLength,
  reverse: wholeLength,
}

/** The methods that call a function for each item. */
const CALLING_METHODS = [
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'flatMap',
  'forEach',
  'map',
  'reduce',
  'some',
  'sort',
  'toSorted',
]

const prototypeOf = (value: object) => Object.getPrototypeOf(value) as { [key: string]: Method }
const ITERATORS = [[][Symbol.iterator](), new Map().entries(), new Set().values(), ''[Symbol.iterator]()].map(
  prototypeOf,
)

/** Returns the number of steps of `act`, which must read its data through {@link counted}. */
export function stepsIn(act: (counted: <T>(data: T) => T) => unknown): number {
  let steps = 0
  const undo: (() => void)[] = []
  const patch = (holder: object, key: string, method: (original: Method) => Method) => {
    const descriptor = Object.getOwnPropertyDescriptor(holder, key) as PropertyDescriptor
    Object.defineProperty(holder, key, { ...descriptor, value: method(descriptor.value as Method) })
    undo.push(() => Object.defineProperty(holder, key, descriptor))
  }
  const counting =
    (stepsOf: StepsOf) =>
    (original: Method): Method =>
      function (...args) {
        const result = Reflect.apply(original, this, args)
        steps += stepsOf(this, args, result)
        return result
      }
  const calling = (original: Method): Method =>
    function (call, ...rest) {
      if (typeof call !== 'function') return Reflect.apply(original, this, [call, ...rest])
      const countingCall: Method = function (...args) {
        steps++
        return Reflect.apply(call, this, args)
      }
      return Reflect.apply(original, this, [countingCall, ...rest])
    }
  const matching = (original: Method): Method =>
    function (text) {
      const { global, lastIndex, sticky } = this as RegExp
      const match = Reflect.apply(original, this, [text]) as RegExpExecArray | null
      const start = global || sticky ? lastIndex : 0
      const end = match === null ? (sticky ? start + 1 : lengthOf(text)) : match.index + match[0].length
      steps += end - start
      return match
    }

  const counted = countedBy((more) => {
    steps += more
  })
  try {
    for (const [key, stepsOf] of Object.entries(STRING_METHODS)) patch(String.prototype, key, counting(stepsOf))
    for (const [key, stepsOf] of Object.entries(ARRAY_METHODS)) patch(Array.prototype, key, counting(stepsOf))
    for (const key of CALLING_METHODS) patch(Array.prototype, key, calling)
    for (const prototype of ITERATORS) patch(prototype, 'next', counting(one))
    patch(RegExp.prototype, 'exec', matching)
    act(counted)
  } finally {
    for (const restore of undo.reverse()) restore()
  }
  return steps
}

/** A shallow copy. Other tests freeze the samples, and the properties of a frozen object cannot be proxies. */
function thawed(data: object): object {
  return Array.isArray(data) ? [...data] : Object.fromEntries(Object.entries(data))
}

/**
 * Wraps plain objects and arrays, at any depth, in proxies that report each read. The same object gives the same proxy.
 */
function countedBy(tell: (steps: number) => void): <T>(data: T) => T {
  const proxies = new WeakMap<object, object>()
  const counted = <T>(data: T): T => {
    if (typeof data !== 'object' || data === null || !isPlain(data)) return data
    const made = proxies.get(data) ?? proxyOf(data)
    proxies.set(data, made)
    return made as T
  }
  const proxyOf = (data: object) =>
    new Proxy(thawed(data), {
      get(target, key) {
        tell(1)
        return counted(Reflect.get(target, key) as unknown)
      },
      getOwnPropertyDescriptor(target, key) {
        tell(1)
        const descriptor = Reflect.getOwnPropertyDescriptor(target, key)
        return descriptor === undefined || descriptor.configurable === false
          ? descriptor
          : { ...descriptor, value: counted(descriptor.value as unknown) }
      },
      has(target, key) {
        tell(1)
        return Reflect.has(target, key)
      },
      ownKeys(target) {
        const keys = Reflect.ownKeys(target)
        tell(keys.length)
        return keys
      },
    })
  return counted
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || prototype === Array.prototype
}
