import { expectTypeOf, test } from 'vitest'
import type { PresenceState } from '../../src/event/common/presence-state.js'
import type { TypingEdu, TypingEduContent } from '../../src/event/edu/typing.js'
import type { AnyEdu, EduByType, EduContent, EduType } from '../../src/kind/edu.js'

declare const edu: AnyEdu

test('content by type', () => {
  expectTypeOf<EduContent<'m.typing'>>().toEqualTypeOf<TypingEduContent>()
  // @ts-expect-error a message is not an EDU
  expectTypeOf<EduContent<'m.room.message'>>().not.toBeNever()
})

test('the union narrows by type', () => {
  expectTypeOf<AnyEdu['edu_type']>().toEqualTypeOf<EduType>()
  if (edu.edu_type === 'm.presence') {
    expectTypeOf(edu.content.push[0]?.presence).toEqualTypeOf<PresenceState | undefined>()
  }
  if (edu.edu_type === 'm.receipt') {
    const receipt = edu.content['!room']?.['m.read']['@alice:example.org']
    expectTypeOf(receipt?.event_ids).toEqualTypeOf<readonly [string] | undefined>()
  }
})

test('EDUs by type', () => {
  expectTypeOf<EduByType['m.typing']>().toExtend<TypingEdu>()
  expectTypeOf<EduByType[EduType]>().toEqualTypeOf<AnyEdu>()
  // @ts-expect-error a message is not an EDU
  expectTypeOf<EduByType['m.room.message']>().toBeAny()
})
