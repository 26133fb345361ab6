/**
 * `m.accepted_terms`: terms of service that the user has accepted.
 *
 * Terms are identified by their URLs, which differ for each version and language.
 *
 * @see {@link https://spec.matrix.org/v1.19/identity-service-api/#maccepted_terms | m.accepted_terms}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineGlobalAccountData } from '../envelope/define.js'

const content = object(
  'AcceptedTermsEventContent',
  {},
  {
    /** URLs of the accepted terms. Append to the list when the user accepts more. Absent: none. */
    accepted: array(string, { independent: true }),
  },
)
/** Content of `m.accepted_terms`. */
export interface AcceptedTermsEventContent extends TypeOf<typeof content> {}
export const AcceptedTermsEventContent: Codec<AcceptedTermsEventContent> = content

/** Definition of `m.accepted_terms`. */
export const AcceptedTermsDefinition = defineGlobalAccountData('m.accepted_terms', {
  content: AcceptedTermsEventContent,
})

/** An `m.accepted_terms` event. */
export interface AcceptedTermsEvent extends TypeOf<typeof AcceptedTermsDefinition.event> {}
export const AcceptedTermsEvent: Codec<AcceptedTermsEvent> = AcceptedTermsDefinition.event
