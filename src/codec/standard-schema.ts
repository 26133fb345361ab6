/**
 * The Standard Schema interface, version 1, through which form libraries, routers and RPC frameworks use a codec.
 *
 * Declared here, as the standard permits, to keep a dependency out of the published types.
 *
 * @see {@link https://standardschema.dev | Standard Schema}
 * @module
 */

/** A validator that implements the standard. */
export interface StandardSchema<Input, Output> {
  /** The interface of the standard. */
  readonly '~standard': StandardSchemaProps<Input, Output>
}

/** The interface of the standard. */
export interface StandardSchemaProps<Input, Output> {
  /** The version of the standard. */
  readonly version: 1
  /** The name of the library. */
  readonly vendor: string
  /** Returns the value, or the issues. */
  readonly validate: (value: unknown) => StandardResult<Output>
  /** Type-level only; absent at run time. */
  readonly types?:
    | {
        /** The type of the values to validate. */
        readonly input: Input
        /** The type of valid values. */
        readonly output: Output
      }
    | undefined
}

/** A valid value, or the issues. */
export type StandardResult<Output> =
  | {
      /** The value itself. */
      readonly value: Output
      /** Absent if the value is valid. */
      readonly issues?: undefined
    }
  | {
      /** The errors. Never empty. */
      readonly issues: readonly StandardIssue[]
    }

/** One error and its path. */
export interface StandardIssue {
  /** The error as one line for people. */
  readonly message: string
  /** The keys that lead to the place. Absent: the root. */
  readonly path?: readonly PropertyKey[] | undefined
}
