/**
 * Localparts of user IDs for names in other characters: what bridges and servers make of the names of their users.
 *
 * This is the mapping that the specification suggests, in its two forms. A localpart does not say by which form, or
 * whether at all, it was mapped: only who encoded it can decode it.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#mapping-from-other-character-sets | Mapping from other character sets}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import { ownValue } from '../../json/own.js'
import type { IdentifierFault } from './fault.js'
import { fault, success } from './outcome.js'
import { decodePercent, encodePercent } from './percent-encoding.js'

export interface UserLocalpartOptions {
  /**
   * Whether `A` and `a` are to remain two: `A` is then written `_a`, and `_` is written `__`. By default, `A` becomes
   * `a` for good.
   */
  readonly keepCase?: boolean | undefined
}

/**
 * A localpart for a text: upper-case ASCII letters become lower-case ones, and what may not stand in a localpart
 * becomes `=` and the hexadecimal value of each of its bytes.
 *
 * An empty text gives an empty string, which is not a localpart, and a localpart may be nine times as long as the text,
 * so that the user ID is too long: `buildUserId` checks both. A lone surrogate, which has no bytes, counts as U+FFFD.
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
  // A localpart may hold `+` and `/`, which URIs escape, and must not hold some characters that URIs may.
  return encodePercent(marked.replace(/[A-Z]/g, (letter) => letter.toLowerCase()))
    .replace(/%2[BF]/g, decodeURIComponent)
    .replace(/[!'()*~]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
    .replace(/%(..)/g, (_, byte: string) => `=${byte.toLowerCase()}`)
}

/**
 * The text from which {@link encodeUserLocalpart} made a localpart, with the same options. Without `keepCase`, letters
 * that were upper-case are lower-case now.
 *
 * `Left` for what it cannot have made: a character that is not allowed in a localpart, or an invalid escape.
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
