import { execFile } from 'node:child_process'

export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end. `input` is what it reads from standard input. */
export function runIn(cwd: string, program: string, args: readonly string[], input = ''): Promise<Outcome> {
  return new Promise((resolve) => {
    // Without what a test runner sets, and without look-ups on the network.
    const env = { ...process.env, NODE_OPTIONS: '', DENO_NO_UPDATE_CHECK: '1', DO_NOT_TRACK: '1' }
    const child = execFile(program, args, { cwd, env }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? -1), stdout, stderr: stderr.slice(0, 5000) })
    })
    // A program may end without reading it.
    child.stdin?.on('error', () => {}).end(input)
  })
}
