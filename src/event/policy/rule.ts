/**
 * Fields of the rules in moderation policy lists.
 *
 * Rules are recommendations: the subscribers of a policy room decide how to apply them. The content `{}` removes a
 * rule. A rule with only a hash of its entity (MSC4205) is not part of v1.19 and does not decode.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#moderation-policy-lists | Moderation policy lists}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'
import { string } from '../../codec/primitive.js'

const recommendation = openLiterals('Recommendation', ['m.ban'])
/** The recommended action. `m.ban`: exclude the entity wherever possible. */
export type Recommendation = TypeOf<typeof recommendation>
export const Recommendation: Codec<Recommendation> = recommendation

/**
 * The fields of the content of a rule.
 *
 * @internal
 */
export const policyRuleFields = {
  /** A glob for the affected entities: `*` matches any number of characters, `?` exactly one. */
  entity: string,
  /** A human-readable reason for the rule. */
  reason: string,
  /** The recommended action. */
  recommendation: Recommendation,
}
