#!/usr/bin/env node
/**
 * `matrix-events`: the command.
 *
 * @module
 */
import { isatty } from 'node:tty'
import { Worker } from 'node:worker_threads'

import { runJob } from './job/jobs.js'
import { run } from './run.js'
import { readStandardInput } from './source/standard-input.js'
import { Interrupted, OutputError } from './surroundings.js'

const { argv, stderr, stdout } = process

// Ignored here: the reader may close the stream, and each write to standard output reports its own error.
stdout.on('error', () => {})
stderr.on('error', () => {})

/** Nearly all that reading a line leaves is garbage. More space for it takes memory, and saves no time. */
const THREAD_LIMITS = { maxYoungGenerationSizeMb: 8 }

/** The second Ctrl-C ends the process at once. */
const interrupt = new AbortController()

if (!(await runJob())) {
  process.once('SIGINT', () => {
    interrupt.abort(new Interrupted())
  })
  process.exitCode = await run(argv.slice(2), {
    stdin: () => readStandardInput(interrupt.signal),
    isTyped: isatty(0),
    write: (text) =>
      new Promise((resolve, reject) => {
        stdout.write(text, (error) => (error ? reject(new OutputError(error)) : resolve()))
      }),
    complain: (message) => {
      stderr.write(`matrix-events: ${message}\n`)
    },
    hasColors: stdout.isTTY === true && stdout.hasColors(),
    // The report may go elsewhere.
    progress: stderr.isTTY === true ? { show: (text) => stderr.write(text), now: () => performance.now() } : undefined,
    isInterrupted: () => interrupt.signal.aborted,
    startThread: (data) => new Worker(new URL(import.meta.url), { workerData: data, resourceLimits: THREAD_LIMITS }),
  })
}
