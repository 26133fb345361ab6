/**
 * Changing an event without writing to it.
 *
 * What is changed is copied first, once, with all that leads there. The rest is shared with the event as it came.
 *
 * @internal
 * @module
 */
import { own } from '../json/own.js'

/** Stands in an array for an item that was dropped, so that the others keep their indices for the time being. */
const DROPPED: unique symbol = Symbol('dropped')

type Container = { [key: string]: unknown }

/** An event that is being changed. */
export class Draft {
  private readonly copies = new Set<object>()
  private readonly gappy = new Set<unknown[]>()

  constructor(public event: unknown) {}

  /** What stands at a path; `undefined` where nothing does. */
  at(path: readonly string[]): unknown {
    return path.reduce((value: unknown, key) => (isContainer(value) ? own(value, key) : undefined), this.event)
  }

  /** Puts a value at a path. `undefined` takes away what is there. */
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

  /** Closes the gaps in arrays that items were dropped from. */
  close(): void {
    for (const items of this.gappy) {
      let kept = 0
      for (const item of items) if (item !== DROPPED) items[kept++] = item
      items.length = kept
    }
    this.gappy.clear()
  }

  /** The copy of what stands at a path, with copies of all that leads there. */
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

/** The items of an array, none of which is missing. JSON has no others; of the others, some are too long to copy. */
function itemsOf(array: readonly unknown[]): unknown[] {
  if (Object.keys(array).length < array.length) throw new TypeError('a sparse array')
  return array.slice()
}

/** As an assignment, but that `__proto__` is a key like any other. */
function write(container: Container, key: string, value: unknown): void {
  Object.defineProperty(container, key, { configurable: true, enumerable: true, value, writable: true })
}
