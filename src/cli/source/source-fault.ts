/**
 * Why a source cannot be read, or not to its end.
 *
 * @module
 */
import { getSystemErrorMap } from 'node:util'

/** An error whose message is for the user. It contains neither a password nor content of events. */
export class SourceFault extends Error {
  /** @param code - in kebab-case */
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** Describes an I/O error or a {@link SourceFault} in a few words; `undefined` for other errors. */
export function ioFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  if (error.code === 'EISDIR') return 'is a directory'
  const isSystemError = 'syscall' in error && 'errno' in error && typeof error.errno === 'number'
  return (isSystemError ? getSystemErrorMap().get(error.errno as number)?.[1] : undefined) ?? error.message
}
