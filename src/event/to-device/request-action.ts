/**
 * The action of requests for keys and secrets.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#key-requests | Key requests}
 * @module
 */
import type { Codec } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'

/** A request, or the cancellation of the request of the same device with the same `request_id`. */
export type RequestAction = 'request' | 'request_cancellation' | (string & {})
export const RequestAction: Codec<RequestAction> = openLiterals('RequestAction', ['request', 'request_cancellation'])
