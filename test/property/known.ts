/**
 * Functions that do not yet hold the property over all functions. The test asks that they really fail it: whoever mends
 * one takes its name out.
 *
 * @module
 */

/** They throw, or return what is not as their type says, on some JSON. */
export const FAIL_ON_SOME_JSON: readonly string[] = ['jsonPointer', 'registry.parseSync']

/** They read what a polluted `Object.prototype` offers. */
export const FAIL_WHEN_POLLUTED: readonly string[] = ['report', 'reportLine']
