/**
 * The input of the functions that add a relation.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events | Forming relationships between events}
 * @module
 */

/** Content of any event that has no relation yet. An event can have only one. */
export type UnrelatedContent = object & {
  /** Absent, since the function adds it. */
  readonly 'm.relates_to'?: undefined
}
