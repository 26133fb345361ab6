import { describe, expect, test } from 'vitest'

import type { PushAction } from '../../../src/event/account-data/push-rules.js'
import { type PushOutcome, pushOutcome } from '../../../src/function/push/push-outcome.js'

describe('pushOutcome', () => {
  const NOTHING: PushOutcome = { notify: false, highlight: false }
  test.each<[string, readonly PushAction[], PushOutcome]>([
    ['no actions', [], NOTHING],
    ['notify', ['notify'], { ...NOTHING, notify: true }],
    ['dont_notify does nothing', ['dont_notify'], NOTHING],
    ['dont_notify does not undo', ['notify', 'dont_notify', 'coalesce'], { ...NOTHING, notify: true }],
    ['an unknown action', ['org.example.wave', { volume: 11 } as PushAction], NOTHING],
    ['a sound', [{ set_tweak: 'sound', value: 'default' }], { ...NOTHING, sound: 'default' }],
    ['a sound that is not a name', [{ set_tweak: 'sound', value: 3 }], NOTHING],
    ['a sound without a name', [{ set_tweak: 'sound' }], NOTHING],
    ['a highlight', [{ set_tweak: 'highlight' }], { ...NOTHING, highlight: true }],
    ['a highlight that says so', [{ set_tweak: 'highlight', value: true }], { ...NOTHING, highlight: true }],
    ['an invalid highlight', [{ set_tweak: 'highlight', value: false }], NOTHING],
    ['a highlight of the wrong type', [{ set_tweak: 'highlight', value: 'true' }], NOTHING],
    ['two highlights', [{ set_tweak: 'highlight' }, { set_tweak: 'highlight', value: false }], NOTHING],
    ['an unknown tweak', [{ set_tweak: 'org.example.light', value: 'red' }], NOTHING],
    ['something that is not an action', [null, 5, ['notify'], [], {}] as unknown as readonly PushAction[], NOTHING],
    ['inherited keys', [Object.create({ set_tweak: 'highlight' })], NOTHING],
    ['no list', 'notify' as unknown as readonly PushAction[], NOTHING],
    ['null', null as unknown as readonly PushAction[], NOTHING],
  ])('%s', (_, actions, outcome) => expect(pushOutcome(actions)).toStrictEqual(outcome))
})
