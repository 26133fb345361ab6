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

/** A sticker that is encrypted, which the specification does not know. */
export const encryptedSticker: Repair = {
  id: 'encrypted-sticker',
  what: 'A sticker that has an encrypted `file` and no `url` gets the `url` of the file. The `file` stays: what the URL leads to is encrypted, and only `file` has the key.',
  source: 'Bridges, in encrypted rooms; the feature `compat-encrypted-stickers` of Ruma.',
  changes: ({ event, path, type, value }) => {
    const isMissing = type === 'm.sticker' && isPath(path, 'content', 'url') && (value === undefined || value === null)
    const content = own(event, 'content')
    const file = isMissing && isObject(content) ? own(content, 'file') : undefined
    return EncryptedFile.is(file) ? put(path, file.url) : []
  },
}

/** The sizes of a medium. */
const SIZES: ReadonlySet<unknown> = new Set(['duration', 'h', 'size', 'w'])

/** An integer or a decimal fraction. */
const SIZE = /^[0-9]+(?:\.[0-9]+)?$/

/** The size of a medium as a fraction or a string. */
export const mediaSize: Repair = {
  id: 'media-size',
  what: 'A width, height, size or duration in the `info` of a medium that is a fraction, or a number in a string, becomes the integer below it.',
  source: 'mautrix-go reads both so, for the sake of the clients that write them.',
  changes: ({ expected, path, value }) => {
    const holder = path.at(-2)
    if (expected.shape.kind !== 'integer' || !SIZES.has(path.at(-1))) return []
    if (holder !== 'info' && holder !== 'thumbnail_info') return []
    const size = typeof value === 'string' && SIZE.test(value) ? Number(value) : value
    return typeof size === 'number' && expected.is(Math.floor(size)) ? put(path, Math.floor(size)) : []
  },
}
