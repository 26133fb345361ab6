/**
 * typia's code, generated when the benchmark is built.
 *
 * It discriminates unions if every member has a literal under some key, such as `type`. If one member accepts all other
 * strings, as for `msgtype`, it would check every message twice, so a `switch` selects there.
 *
 * @module
 */
import type { IValidation } from 'typia'

import type { Library } from '../library.js'
import {
  isAnyEvent,
  isImage,
  isOther,
  isText,
  validateAnyEvent,
  validateImage,
  validateOther,
  validateText,
} from '../typia/event.js'

interface Tagged {
  readonly type?: unknown
  readonly content?: { readonly msgtype?: unknown }
}

function is(event: Tagged): boolean {
  if (event.type !== 'm.room.message') return isAnyEvent(event)
  switch (event.content?.msgtype) {
    case 'm.text':
      return isText(event)
    case 'm.image':
      return isImage(event)
    default:
      return isOther(event)
  }
}

function validate(event: Tagged): IValidation<unknown> {
  if (event.type !== 'm.room.message') return validateAnyEvent(event)
  switch (event.content?.msgtype) {
    case 'm.text':
      return validateText(event)
    case 'm.image':
      return validateImage(event)
    default:
      return validateOther(event)
  }
}

export const library: Library = {
  name: 'typia',
  is: (event) => is(event as Tagged),
  decode: (event) => validate(event as Tagged),
  accepted: (result: IValidation<unknown>) => result.success,
}
