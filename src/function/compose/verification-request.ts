/**
 * Builds messages that request a key verification.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommessagemkeyverificationrequest | m.key.verification.request}
 * @module
 */
import type { VerificationMethod } from '../../event/common/verification-method.js'
import type { KeyVerificationRequestMessageEventContent } from '../../event/message/key-verification-request.js'
import { ownArray, ownValue } from '../../json/own.js'
import { textOf } from '../../json/text-of.js'
import type { MentioningContent } from './mention.js'
import type { Mutable } from './mutable.js'

/** What a request for verification says. */
export interface VerificationRequest {
  /** The text for clients without support for verification. */
  readonly body: string
  /** The ID of the sending device. */
  readonly fromDevice: string
  /** The verification methods that the device supports. */
  readonly methods: readonly VerificationMethod[]
  /** The user to verify. */
  readonly to: string
}

/**
 * Builds the content of an `m.key.verification.request` in a room.
 *
 * @example
 * ```ts
 * import { buildVerificationRequestMessage } from 'matrix-event-model'
 *
 * const content = buildVerificationRequestMessage({
 *   body: 'Alice asks you to verify',
 *   fromDevice: 'JLAFKJWSCS',
 *   methods: ['m.sas.v1'],
 *   to: '@bob:example.org',
 * })
 * content.msgtype // => 'm.key.verification.request'
 * content.to // => '@bob:example.org'
 * ```
 */
export function buildVerificationRequestMessage(
  request: VerificationRequest,
): Mutable<KeyVerificationRequestMessageEventContent> & MentioningContent {
  return {
    msgtype: 'm.key.verification.request',
    body: textOf(ownValue(request, 'body')),
    from_device: textOf(ownValue(request, 'fromDevice')),
    to: textOf(ownValue(request, 'to')),
    methods: ownArray(request, 'methods')
      .filter((method) => typeof method === 'string')
      .map(textOf),
    'm.mentions': {},
  }
}
