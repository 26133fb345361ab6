/**
 * `m.location`: a place, as a message with the blocks of extensible events in it.
 *
 * The blocks go before the message's own `geo_uri`. Element sends all of them, by their unstable names.
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
/** Content of a message of type `m.location`, with the blocks of extensible events. */
export type ExtensibleLocationMessageEventContent = TypeOf<typeof content>
export const ExtensibleLocationMessageEventContent: Codec<ExtensibleLocationMessageEventContent> = content
