/**
 * What the builders of relations start from.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events | Forming relationships between events}
 * @module
 */

/** A content, of any event, that does not relate to another yet: it has room for one relation. */
export type UnrelatedContent = object & { readonly 'm.relates_to'?: undefined }
