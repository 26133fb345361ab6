/**
 * `m.location` with content blocks of extensible events.
 *
 * The blocks take precedence over the `geo_uri` of the message. Element sends all of them, with their unstable names.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3488 | MSC3488}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { intersection } from '../codec/union.js'
import { LocationMessageEventContent } from '../event/message/location.js'
import { assetFields, locationFields, timestampFields } from './location-block.js'
import { textFields } from './text-block.js'

const content = intersection(
  'ExtensibleLocationMessageEventContent',
  LocationMessageEventContent,
  object('LocationBlocks', {}, { ...assetFields, ...locationFields, ...textFields, ...timestampFields }),
)
/** Content of a message of type `m.location` with content blocks of extensible events. */
export interface ExtensibleLocationMessageEventContent extends TypeOf<typeof content> {}
export const ExtensibleLocationMessageEventContent: Codec<ExtensibleLocationMessageEventContent> = content
