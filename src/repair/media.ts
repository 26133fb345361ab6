/**
 * Repairs of media in messages and stickers.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#sending-encrypted-attachments | Sending encrypted attachments}
 * @internal
 * @module
 */

import { EncryptedFile } from '../event/common/encrypted-file.js'
import { isObject, own } from '../json/own.js'
import { isPath, put } from './place-path.js'
import type { Repair } from './repair.js'

/** An encrypted sticker, which the specification does not define. */
export const encryptedSticker: Repair = {
  id: 'encrypted-sticker',
  what: 'In a sticker with an encrypted `file` and no `url`, the `url` of the file is copied. `file` is kept: the content at the URL is encrypted, and only `file` has the key.',
  source: 'Bridges, in encrypted rooms; `compat-encrypted-stickers` in Ruma.',
  changes: ({ event, path, type, value }) => {
    const isMissing = type === 'm.sticker' && isPath(path, 'content', 'url') && (value === undefined || value === null)
    const content = own(event, 'content')
    const file = isMissing && isObject(content) ? own(content, 'file') : undefined
    return EncryptedFile.is(file) ? put(path, file.url) : []
  },
}

/** The keys of sizes in `info`. */
const SIZES: ReadonlySet<unknown> = new Set(['duration', 'h', 'size', 'w'])

/** An integer or a decimal fraction. */
const SIZE = /^[0-9]+(?:\.[0-9]+)?$/

/** A fractional size, or one in a string. */
export const mediaSize: Repair = {
  id: 'media-size',
  what: 'A width, height, size or duration in the `info` of media that is a fraction, or a number in a string, is rounded down to an integer.',
  source: 'mautrix-go reads both, for clients that write them.',
  changes: ({ expected, path, value }) => {
    const holder = path.at(-2)
    if (expected.shape.kind !== 'integer' || !SIZES.has(path.at(-1))) return []
    if (holder !== 'info' && holder !== 'thumbnail_info') return []
    const size = typeof value === 'string' && SIZE.test(value) ? Number(value) : value
    return typeof size === 'number' && expected.is(Math.floor(size)) ? put(path, Math.floor(size)) : []
  },
}
