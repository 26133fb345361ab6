import { expectTypeOf, test } from 'vitest'
import type { PolicyRuleServerEvent } from '../../../src/event/policy/server.js'
import type { StrippedPolicyRuleUserEvent, SyncPolicyRuleUserEvent } from '../../../src/event/policy/user.js'
import type { RoomServerAclEventContent } from '../../../src/event/room/server-acl.js'
import { closestPolicyRule, type PolicyListRule } from '../../../src/function/access/policy-rules.js'
import type { ServerAclFields } from '../../../src/function/access/server-acl.js'

declare const events: readonly SyncPolicyRuleUserEvent[]

test('every shape of a rule will do', () => {
  expectTypeOf<PolicyRuleServerEvent>().toExtend<PolicyListRule>()
  expectTypeOf<SyncPolicyRuleUserEvent>().toExtend<PolicyListRule>()
  expectTypeOf<StrippedPolicyRuleUserEvent>().toExtend<PolicyListRule>()
  expectTypeOf<RoomServerAclEventContent>().toExtend<ServerAclFields>()
})

test('the result has the type of the input', () => {
  expectTypeOf(closestPolicyRule(events, '@alice:example.org')).toEqualTypeOf<SyncPolicyRuleUserEvent | undefined>()
})
