/**
 * Encodes arbitrary names as localparts of user IDs, for bridges and servers.
 *
 * This is the mapping suggested in the specification, in its two forms. A localpart does not tell which form was used,
 * if any: only the application that encoded it can decode it.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#mapping-from-other-character-sets | Mapping from other character sets}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import { ownValue } from '../../json/own.js'
import type { IdentifierFault } from './fault.js'
import { fault, success } from './outcome.js'
import { decodePercent, encodePercent } from './percent-encoding.js'

/** Options of localparts. */
export interface UserLocalpartOptions {
  /**
   * Whether to preserve case: `A` is then written `_a`, and `_` is written `__`. Absent: `false`, `A` becomes `a`
   * irreversibly.
   */
  readonly keepCase?: boolean | undefined
}

/**
 * Encodes a text as a localpart: upper-case ASCII letters become lower case, and every byte of a character that is not
 * allowed in a localpart becomes `=` and two hexadecimal digits.
 *
 * An empty text gives an empty string, which is not a valid localpart. The result may be up to nine times as long as
 * the text, and so too long for a user ID. `buildUserId` checks both. A lone surrogate counts as U+FFFD.
 *
 * @example
 * ```ts
 * import { encodeUserLocalpart } from 'matrix-event-model'
 *
 * encodeUserLocalpart('Ann#á') // => 'ann=23=c3=a1'
 * encodeUserLocalpart('Ann_B', { keepCase: true }) // => '_ann___b'
 * ```
 */
export function encodeUserLocalpart(text: string, options: UserLocalpartOptions = {}): string {
  if (typeof text !== 'string') return ''
  const marked = keepsCase(options) ? text.replace(/[A-Z_]/g, (letter) => `_${letter}`) : text
  // Localparts allow `+` and `/`, which URIs escape, and forbid some characters that URIs allow.
  return encodePercent(marked.replace(/[A-Z]/g, (letter) => letter.toLowerCase()))
    .replace(/%2[BF]/g, decodeURIComponent)
    .replace(/[!'()*~]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
    .replace(/%(..)/g, (_, byte: string) => `=${byte.toLowerCase()}`)
}

/**
 * Decodes a localpart that {@link encodeUserLocalpart} encoded with the same options. Without `keepCase`, the original
 * case is lost.
 *
 * `Left` for text that cannot result from encoding: a character that is not allowed in a localpart, or an invalid
 * escape.
 *
 * @example
 * ```ts
 * import { decodeUserLocalpart } from 'matrix-event-model'
 *
 * decodeUserLocalpart('ann=23=c3=a1') // => { _tag: 'Right', right: 'ann#á' }
 * decodeUserLocalpart('_ann___b', { keepCase: true }) // => { _tag: 'Right', right: 'Ann_B' }
 * decodeUserLocalpart('ann=2')._tag // => 'Left'
 * ```
 */
export function decodeUserLocalpart(
  localpart: string,
  options: UserLocalpartOptions = {},
): Either<IdentifierFault, string> {
  if (typeof localpart !== 'string') return fault('not-a-string', 0)
  const isCaseKept = keepsCase(options)
  let component = ''
  for (let i = 0; i < localpart.length; i++) {
    const character = localpart.charAt(i)
    if (character === '=') {
      const byte = localpart.slice(i + 1, i + 3)
      if (!/^[0-9a-f]{2}$/.test(byte)) return fault('invalid-escape', i)
      component += `%${byte}`
      i += 2
    } else if (character === '_' && isCaseKept) {
      const escaped = localpart.charAt(i + 1)
      if (!/^[a-z_]$/.test(escaped)) return fault('invalid-escape', i)
      component += escaped.toUpperCase()
      i += 1
    } else if (/[a-z0-9._/+-]/.test(character)) {
      component += character
    } else {
      return fault('forbidden-character', i)
    }
  }
  const text = decodePercent(component)
  return text === undefined ? fault('invalid-escape', localpart.indexOf('=')) : success(text)
}

function keepsCase(options: UserLocalpartOptions): boolean {
  return ownValue(options, 'keepCase') === true
}
