/**
 * The first bytes of a stream, without taking them from it.
 *
 * @module
 */

/** The first bytes of a stream, and all of its bytes. */
export interface Peeked {
  /** At least `length` bytes, or the whole stream. */
  readonly head: Buffer
  /** The whole stream, `head` included. Can be read once. Return it, if it is not read. */
  readonly bytes: AsyncGenerator<Uint8Array>
}

const NOTHING = new Uint8Array()

/** Reads at least `length` bytes, or the whole stream. */
export async function peek(chunks: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  while (head.length < length) {
    const next = await iterator.next()
    if (next.done === true) break
    head = Buffer.concat([head, next.value])
  }
  const bytes = rejoined(head, iterator)
  // A generator that has not begun would end without closing the stream.
  await bytes.next()
  return { head, bytes }
}

/** Yields first nothing, then all bytes. */
async function* rejoined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield NOTHING
    if (head.length > 0) yield head
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
