import { expectTypeOf, test } from 'vitest'

import type { BeaconEventContent } from '../../src/unstable/beacon.js'
import { locationBlockOf, timestampOf } from '../../src/unstable/location-values.js'
import { namedValue } from '../../src/unstable/named-value.js'
import type { PollEndEventContent } from '../../src/unstable/poll-end.js'
import type { PollResponseEventContent } from '../../src/unstable/poll-response.js'
import type { PollAnswer, PollContentBlock, PollStartEventContent } from '../../src/unstable/poll-start.js'
import { pollAnswerIdOf, pollSelectionsOf, pollStartOf } from '../../src/unstable/poll-values.js'
import { plainTextOf } from '../../src/unstable/text-values.js'

declare const content: { readonly a?: string | undefined; readonly b?: number | undefined; readonly c: boolean }

test('name narrows the type of the value', () => {
  const found = namedValue(content, ['a', 'b'])
  expectTypeOf(found).toEqualTypeOf<
    { readonly name: 'a'; readonly value: string } | { readonly name: 'b'; readonly value: number } | undefined
  >()
  if (found?.name === 'a') expectTypeOf(found.value).toEqualTypeOf<string>()
  // @ts-expect-error the content has no key of this name
  namedValue(content, ['d'])
})

declare const start: PollStartEventContent
declare const answer: PollAnswer
declare const response: PollResponseEventContent
declare const end: PollEndEventContent
declare const beacon: BeaconEventContent

test('decoded contents are accepted', () => {
  const poll = pollStartOf(start)
  expectTypeOf(poll?.name).toEqualTypeOf<'m.poll' | 'm.poll.start' | 'org.matrix.msc3381.poll.start' | undefined>()
  expectTypeOf(poll?.value).toEqualTypeOf<PollContentBlock | undefined>()
  expectTypeOf(pollAnswerIdOf(answer)?.value).toEqualTypeOf<string | undefined>()
  expectTypeOf(pollSelectionsOf(response)?.value).toEqualTypeOf<readonly string[] | undefined>()
  expectTypeOf(plainTextOf(end)).toEqualTypeOf<string | undefined>()
  expectTypeOf(timestampOf(beacon)?.name).toEqualTypeOf<'m.ts' | 'org.matrix.msc3488.ts' | undefined>()
  expectTypeOf(locationBlockOf(beacon)?.value.uri).toEqualTypeOf<`geo:${string}` | undefined>()
})

test('the new content of an edit is accepted', () => {
  const edited = start['m.new_content'] ?? start
  expectTypeOf(pollStartOf(edited)?.value).toEqualTypeOf<PollContentBlock | undefined>()
})
