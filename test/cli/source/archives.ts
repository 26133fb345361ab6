/**
 * Makes compressed inputs and ZIP archives.
 *
 * @module
 */
import { crc32, deflateRawSync } from 'node:zlib'

/** A Zstandard frame that holds the bytes as they are, in one block. */
export function storedZstd(bytes: Uint8Array): Buffer {
  const header = Buffer.alloc(12)
  header.writeUInt32LE(0xfd2fb528)
  // The frame has one segment, and its size in four bytes.
  header.writeUInt8(0xa0, 4)
  header.writeUInt32LE(bytes.length, 5)
  header.writeUIntLE((bytes.length << 3) | 1, 9, 3)
  return Buffer.concat([header, bytes])
}

/** A Zstandard frame as `zstd` compresses it: `{"type":"m.test"}` and a line feed, 100 times. */
export const ZSTD_LINES = Buffer.from('KLUv/QRo1QAAkHsidHlwZSI6Im0udGVzdCJ9CgEA5q1/hgGW+75k', 'base64')

export interface ZipFile {
  readonly name: string
  readonly content: string | Uint8Array
  /** Absent: deflated. */
  readonly isStored?: boolean
  /** As programs write it that do not know sizes in advance. */
  readonly hasDescriptor?: boolean
  readonly isEncrypted?: boolean
  /** Absent: 8, or 0 if stored. */
  readonly method?: number
  /** Absent: the right one. */
  readonly checksum?: number
}

/** A ZIP archive. With `isZip64`, sizes and offsets are in the fields of that extension. */
export function zip(
  files: readonly ZipFile[],
  options: { isZip64?: boolean; before?: string; comment?: string } = {},
): Buffer {
  const { before = '', comment = '', isZip64 = false } = options
  const parts: Buffer[] = [Buffer.from(before)]
  const entries: Buffer[] = []
  let at = 0
  const add = (...buffers: Buffer[]) => {
    for (const buffer of buffers) {
      parts.push(buffer)
      at += buffer.length
    }
  }
  for (const file of files) {
    const { hasDescriptor = false, isEncrypted = false, isStored = false, method = isStored ? 0 : 8 } = file
    const content = Buffer.from(file.content)
    const data = method === 0 ? content : deflateRawSync(content)
    const { checksum = crc32(content) } = file
    const name = Buffer.from(file.name)
    const flags = 0x800 | (hasDescriptor ? 8 : 0) | (isEncrypted ? 1 : 0)
    const shared = (sizes: readonly number[], extra: number) =>
      little(
        [2, 45],
        [2, flags],
        [2, method],
        [4, 0],
        ...sizes.map((size) => [4, size] as const),
        [2, name.length],
        [2, extra],
      )
    const offset = at
    add(
      little([4, 0x04034b50]),
      shared(hasDescriptor ? [0, 0, 0] : [checksum, data.length, content.length], 0),
      name,
      data,
    )
    if (hasDescriptor) add(little([4, 0x08074b50], [4, checksum], [4, data.length], [4, content.length]))
    const extra = isZip64
      ? little([2, 1], [2, 24], [8, content.length], [8, data.length], [8, offset])
      : Buffer.alloc(0)
    const sizes = isZip64 ? [checksum, 0xffffffff, 0xffffffff] : [checksum, data.length, content.length]
    const tail = little([2, 0], [2, 0], [2, 0], [4, 0], [4, isZip64 ? 0xffffffff : offset])
    entries.push(Buffer.concat([little([4, 0x02014b50], [2, 45]), shared(sizes, extra.length), tail, name, extra]))
  }
  const directory = Buffer.concat(entries)
  const start = at
  add(directory)
  if (isZip64) {
    const end = at
    const count = files.length
    add(
      little(
        [4, 0x06064b50],
        [8, 44],
        [2, 45],
        [2, 45],
        [4, 0],
        [4, 0],
        [8, count],
        [8, count],
        [8, directory.length],
        [8, start],
      ),
    )
    add(little([4, 0x07064b50], [4, 0], [8, end], [4, 1]))
  }
  const last = isZip64
    ? [0xffff, 0xffff, 0xffffffff, 0xffffffff]
    : [files.length, files.length, directory.length, start]
  const [disk = 0, all = 0, size = 0, offset = 0] = last
  add(
    little([4, 0x06054b50], [2, 0], [2, 0], [2, disk], [2, all], [4, size], [4, offset], [2, comment.length]),
    Buffer.from(comment),
  )
  return Buffer.concat(parts)
}

/** Unsigned integers, each in a number of bytes, the lowest byte first. */
function little(...fields: readonly (readonly [bytes: number, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes)
      if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value))
      else buffer.writeUIntLE(value >>> 0, 0, bytes)
      return buffer
    }),
  )
}
