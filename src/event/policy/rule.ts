/**
 * What every rule of a moderation policy list says.
 *
 * Nobody must follow a rule: whoever subscribes to the room that it stands in decides what comes of it. A rule that is
 * taken back has the content `{}`. One that gives only a hash of its entity (MSC4205) is none in v1.19, and does not
 * decode.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#moderation-policy-lists | Moderation policy lists}
 * @module
 */
import type { Codec } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'
import { string } from '../../codec/primitive.js'

/** What to do. `m.ban`: to keep the entity out, wherever that can be done. */
export type Recommendation = 'm.ban' | (string & {})
export const Recommendation: Codec<Recommendation> = openLiterals('Recommendation', ['m.ban'])

/**
 * The content of a rule, whatever it is about.
 *
 * @internal
 */
export const policyRuleFields = {
  /** Whom or what the rule is about. A glob: `*` stands for any characters or none, `?` for exactly one. */
  entity: string,
  /** For people to read. */
  reason: string,
  recommendation: Recommendation,
}
