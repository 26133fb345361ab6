/**
 * Builds messages that request a key verification.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommessagemkeyverificationrequest | m.key.verification.request}
 * @module
 */

import type { VerificationMethod } from '../../event/common/verification-method.js'
import type { KeyVerificationRequestMessageEventContent } from '../../event/message/key-verification-request.js'
import { itemsOf } from '../../json/own.js'
import { textOf } from '../../json/text-of.js'
import type { MentioningContent } from './mention.js'

/**
 * Builds the content of an `m.key.verification.request` in a room.
 *
 * @param body - the text for clients without support for verification
 * @param fromDevice - the ID of the sending device
 * @param to - the user to verify
 * @param methods - the verification methods that the device supports
 *
 * @example
 * ```ts
 * import { buildVerificationRequestMessage } from 'matrix-event-model'
 *
 * const content = buildVerificationRequestMessage('Alice asks you to verify', 'JLAFKJWSCS', '@bob:example.org', ['m.sas.v1'])
 * content.msgtype // => 'm.key.verification.request'
 * content.to // => '@bob:example.org'
 * ```
 */
export function buildVerificationRequestMessage(
  body: string,
  fromDevice: string,
  to: string,
  methods: readonly VerificationMethod[],
): KeyVerificationRequestMessageEventContent & MentioningContent {
  return {
    msgtype: 'm.key.verification.request',
    body: textOf(body),
    from_device: textOf(fromDevice),
    to: textOf(to),
    methods: [...itemsOf(methods)].filter((method) => typeof method === 'string').map(textOf),
    'm.mentions': {},
  }
}
