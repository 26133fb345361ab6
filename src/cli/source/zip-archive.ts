/**
 * Reads the files of a ZIP archive one after another, in flat memory, as its directory lists them.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 *
 * @module
 */
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'

import { SourceFault } from './source-fault.js'

/** A file of an archive. */
export interface ArchivedFile {
  /** The path within the archive. */
  readonly name: string
  /** The decompressed bytes, to be read before the next file is requested. Rejects with a {@link SourceFault}. */
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Whether an input that begins with `head` is an archive, empty archives included. */
export function isZip(head: Buffer): boolean {
  const start = head.toString('latin1', 0, 4)
  return start === 'PK\x03\x04' || start === 'PK\x05\x06'
}

/** Yields the files of an archive, folders left out. Rejects with a {@link SourceFault} if its directory is damaged. */
export async function* filesInZip(path: string): AsyncGenerator<ArchivedFile> {
  const file = await open(path)
  try {
    for (const entry of await readDirectory(file)) {
      if (!entry.name.endsWith('/')) yield { name: entry.name, bytes: contentsOf(file, entry) }
    }
  } finally {
    await file.close()
  }
}

interface Entry {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly checksum: number
  readonly compressedSize: number
  readonly size: number
  /** Where the file begins in the archive. */
  readonly offset: number
}

const LOCAL_HEADER = 0x04034b50
const ENTRY = 0x02014b50
const END = 0x06054b50
const ZIP64_END = 0x06064b50
const ZIP64_LOCATOR = 0x07064b50

const END_SIZE = 22
const LOCATOR_SIZE = 20
const ZIP64_END_SIZE = 56
const ENTRY_SIZE = 46
const LOCAL_HEADER_SIZE = 30

/** The end of an archive has a comment of at most this size. */
const LONGEST_COMMENT = 0xffff

/** The directory is read as a whole: some 100 bytes per file. */
const DIRECTORY_LIMIT = 2 ** 28

const STORED = 0
const DEFLATED = 8

async function readDirectory(file: FileHandle): Promise<Entry[]> {
  const { size: archiveSize } = await file.stat()
  const tailStart = Math.max(0, archiveSize - END_SIZE - LONGEST_COMMENT)
  const tail = await readAt(file, tailStart, archiveSize - tailStart)
  const end = lastIndexOf(tail, END)
  if (end === -1) throw new SourceFault('truncated-archive', 'a truncated ZIP archive: its end is missing')

  let count = tail.readUInt16LE(end + 10)
  let size = tail.readUInt32LE(end + 12)
  let offset = tail.readUInt32LE(end + 16)
  let directoryEnd = tailStart + end
  const locator = end - LOCATOR_SIZE
  if (locator >= 0 && tail.readUInt32LE(locator) === ZIP64_LOCATOR) {
    // In front of the locator. What the locator says is wrong if the archive comes after a program.
    directoryEnd = tailStart + locator - ZIP64_END_SIZE
    const end64 = await readAt(file, directoryEnd, ZIP64_END_SIZE)
    if (end64.readUInt32LE(0) !== ZIP64_END) throw damaged()
    count = toNumber(end64.readBigUInt64LE(32))
    size = toNumber(end64.readBigUInt64LE(40))
    offset = toNumber(end64.readBigUInt64LE(48))
  }
  // Offsets count from the first file. Before it, an archive can have a program that extracts it.
  const before = directoryEnd - offset - size
  if (before < 0 || size > DIRECTORY_LIMIT || count * ENTRY_SIZE > size) throw damaged()
  return entriesIn(await readAt(file, before + offset, size), count, before)
}

function entriesIn(directory: Buffer, count: number, before: number): Entry[] {
  const entries: Entry[] = []
  let at = 0
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > directory.length || directory.readUInt32LE(at) !== ENTRY) throw damaged()
    const flags = directory.readUInt16LE(at + 8)
    const nameEnd = at + ENTRY_SIZE + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    const next = extraEnd + directory.readUInt16LE(at + 32)
    if (next > directory.length) throw damaged()
    const [size, compressedSize, offset] = wide(
      [directory.readUInt32LE(at + 24), directory.readUInt32LE(at + 20), directory.readUInt32LE(at + 42)],
      directory.subarray(nameEnd, extraEnd),
    )
    entries.push({
      name: directory.toString((flags & 0x800) === 0 ? 'latin1' : 'utf8', at + ENTRY_SIZE, nameEnd),
      isEncrypted: (flags & 1) !== 0,
      method: directory.readUInt16LE(at + 10),
      checksum: directory.readUInt32LE(at + 16),
      compressedSize,
      size,
      offset: before + offset,
    })
    at = next
  }
  return entries
}

type Sizes = readonly [size: number, compressedSize: number, offset: number]

/** The sizes of an entry, those that do not fit into 32 bits taken from its extra field. */
function wide(sizes: Sizes, extra: Buffer): Sizes {
  if (!sizes.includes(0xffffffff)) return sizes
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let from = at + 4
    const next = (size: number) => {
      if (size !== 0xffffffff) return size
      if (from + 8 > extra.length) throw damaged()
      from += 8
      return toNumber(extra.readBigUInt64LE(from - 8))
    }
    return [next(sizes[0]), next(sizes[1]), next(sizes[2])]
  }
  return sizes
}

async function* contentsOf(file: FileHandle, entry: Entry): AsyncGenerator<Uint8Array> {
  const { checksum, compressedSize, isEncrypted, method, offset, size } = entry
  if (isEncrypted) throw new SourceFault('encrypted-archive', 'encrypted: extract it from the ZIP archive first')
  if (method !== STORED && method !== DEFLATED) {
    const message = `compressed by method ${method}, which is not supported: extract it from the ZIP archive first`
    throw new SourceFault('unknown-compression', message)
  }
  const header = await readAt(file, offset, LOCAL_HEADER_SIZE)
  if (header.readUInt32LE(0) !== LOCAL_HEADER) throw damaged()
  const start = offset + LOCAL_HEADER_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28)
  const stored = rangeOf(file, start, compressedSize)
  // The consumer of the pipeline gets errors from both sides.
  const bytes = method === STORED ? stored : pipeline(Readable.from(stored), createInflateRaw(), () => {})
  let found = 0
  let length = 0
  try {
    for await (const chunk of bytes) {
      found = crc32(chunk, found)
      length += chunk.length
      yield chunk
    }
  } catch (error) {
    throw isOfZlib(error) ? new SourceFault('damaged-archive', `${DAMAGED_FILE}: ${error.message}`) : error
  }
  if (length !== size || found !== checksum) {
    throw new SourceFault('damaged-archive', `${DAMAGED_FILE}: its checksum is wrong`)
  }
}

const DAMAGED_FILE = 'damaged in the ZIP archive'

function isOfZlib(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

const CHUNK_SIZE = 2 ** 18

async function* rangeOf(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = start; at < start + length; at += CHUNK_SIZE) {
    yield await readAt(file, at, Math.min(CHUNK_SIZE, start + length - at))
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  if (position < 0) throw damaged()
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  if (bytesRead < length) throw damaged()
  return buffer
}

function lastIndexOf(bytes: Buffer, signature: number): number {
  const searched = Buffer.alloc(4)
  searched.writeUInt32LE(signature)
  for (let at = bytes.length - END_SIZE; at >= 0; at--) {
    at = bytes.lastIndexOf(searched, at)
    // The same bytes can be part of the comment.
    if (at === -1 || at + END_SIZE + bytes.readUInt16LE(at + 20) === bytes.length) return at
  }
  return -1
}

function toNumber(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged()
  return Number(value)
}

const damaged = () => new SourceFault('damaged-archive', 'a damaged ZIP archive')
