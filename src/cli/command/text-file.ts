/**
 * Files that the command writes.
 *
 * @module
 */
import { type FileHandle, open } from 'node:fs/promises'

import { Output } from '../report/report.js'
import { ioFault } from '../source/source-fault.js'

/** A file that is written while events are read. After an error, nothing more is written, and `fault` names it. */
export class TextFile {
  readonly output: Output
  #file: FileHandle | undefined
  #fault: string | undefined

  private constructor(readonly path: string) {
    this.output = new Output((text) => this.#attempt(async () => void (await this.#file?.write(text))))
  }

  /** Creates the file, or empties it. */
  static async create(path: string): Promise<TextFile> {
    const made = new TextFile(path)
    await made.#attempt(async () => {
      made.#file = await open(path, 'w')
    })
    return made
  }

  /** What went wrong, if anything did. */
  get fault(): string | undefined {
    return this.#fault
  }

  /** Writes the rest. */
  async close(): Promise<void> {
    await this.output.drain()
    await this.#attempt(async () => this.#file?.close())
  }

  async #attempt(act: () => Promise<void> | undefined): Promise<void> {
    if (this.#fault !== undefined) return
    try {
      await act()
    } catch (error) {
      const fault = ioFault(error)
      if (fault === undefined) throw error
      this.#fault = fault
    }
  }
}
