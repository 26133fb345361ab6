/**
 * The action of requests for keys and secrets.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#key-requests | Key requests}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'

const requestAction = openLiterals('RequestAction', ['request', 'request_cancellation'])
/** A request, or the cancellation of the request of the same device with the same `request_id`. */
export type RequestAction = TypeOf<typeof requestAction>
export const RequestAction: Codec<RequestAction> = requestAction
