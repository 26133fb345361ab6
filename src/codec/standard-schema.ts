/**
 * The Standard Schema interface, version 1: what form libraries, routers and RPC frameworks read a codec by.
 *
 * Declared here, as the standard invites, so that no dependency appears in the published types.
 *
 * @see {@link https://standardschema.dev | Standard Schema}
 * @module
 */

/** Anything that validates by the standard. */
export interface StandardSchema<Input, Output> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardResult<Output>
    /** Only there for the compiler. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
  }
}

/** A value, or the issues that stand against it. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] }

/** One thing that is wrong, and where. */
export interface StandardIssue {
  readonly message: string
  readonly path?: readonly PropertyKey[] | undefined
}
