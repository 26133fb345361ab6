/**
 * Copy-on-write changes to an event.
 *
 * Changed values and their ancestors are copied once. Everything else is shared with the original event.
 *
 * @internal
 * @module
 */
import { own } from '../json/own.js'

/** Marks a removed array item, so that the other items keep their indices until the draft is closed. */
const DROPPED: unique symbol = Symbol('dropped')

type Container = { [key: string]: unknown }

/** An event with changes. */
export class Draft {
  private readonly copies = new Set<object>()
  private readonly gappy = new Set<unknown[]>()

  constructor(public event: unknown) {}

  /** Returns the value at a path, if any. */
  at(path: readonly string[]): unknown {
    return path.reduce((value: unknown, key) => (isContainer(value) ? own(value, key) : undefined), this.event)
  }

  /** Sets the value at a path. `undefined` removes it. */
  put(path: readonly string[], value: unknown): void {
    const key = path.at(-1)
    if (key === undefined) {
      this.event = value
      return
    }
    const parent = this.writable(path.slice(0, -1))
    if (value !== undefined) write(parent, key, value)
    else if (Array.isArray(parent)) {
      write(parent, key, DROPPED)
      this.gappy.add(parent)
    } else delete parent[key]
  }

  /** Removes the gaps that removed items left in arrays. */
  close(): void {
    for (const items of this.gappy) {
      let kept = 0
      for (const item of items) if (item !== DROPPED) items[kept++] = item
      items.length = kept
    }
    this.gappy.clear()
  }

  /** Returns a writable copy of the container at a path, after copying its ancestors. */
  private writable(path: readonly string[]): Container {
    let parent = this.copied(this.event)
    this.event = parent
    for (const key of path) {
      const copy = this.copied(own(parent, key))
      write(parent, key, copy)
      parent = copy
    }
    return parent
  }

  private copied(value: unknown): Container {
    if (!isContainer(value)) return this.copied({})
    if (this.copies.has(value)) return value
    const copy = Array.isArray(value) ? itemsOf(value) : { ...value }
    this.copies.add(copy)
    return copy as Container
  }
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null
}

/** Sparse arrays cannot come from JSON, and a huge `length` would exhaust memory. */
function itemsOf(array: readonly unknown[]): unknown[] {
  if (Object.keys(array).length < array.length) throw new TypeError('a sparse array')
  return array.slice()
}

/** Assigns a property, with `__proto__` as an ordinary key. */
function write(container: Container, key: string, value: unknown): void {
  Object.defineProperty(container, key, { configurable: true, enumerable: true, value, writable: true })
}
