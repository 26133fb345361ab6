/**
 * Content URIs, which identify media in Matrix content repositories.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#matrix-content-mxc-uris | Matrix Content (mxc) URIs}
 * @module
 */
import type { Codec } from '../../codec/codec.js'
import { pattern } from '../../codec/pattern.js'

/** A content URI: `mxc://server/mediaId`. */
export type MxcUri = `mxc://${string}`
export const MxcUri: Codec<MxcUri> = pattern('MxcUri', '^mxc://')
