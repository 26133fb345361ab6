/**
 * The worker: checks a file without blocking the page.
 *
 * @module
 */
import { FileCheck, type FileReport } from './check.js'

/** Sent to the page: now and then during a check, and once at its end. */
export type Progress =
  | { readonly kind: 'progress'; readonly read: number; readonly report: FileReport }
  | { readonly kind: 'done'; readonly report: FileReport }
  | { readonly kind: 'failed'; readonly message: string }

/** Milliseconds between two messages. */
const INTERVAL = 200

async function check(file: File): Promise<void> {
  const checking = new FileCheck()
  const decoder = new TextDecoder()
  const reader = file.stream().getReader()
  let read = 0
  let told = performance.now()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    checking.push(decoder.decode(next.value, { stream: true }))
    read += next.value.length
    if (performance.now() - told < INTERVAL) continue
    told = performance.now()
    tell({ kind: 'progress', read, report: checking.report({ hasProblems: false }) })
  }
  checking.push(decoder.decode())
  checking.end()
  tell({ kind: 'done', report: checking.report({ hasProblems: true }) })
}

function tell(progress: Progress): void {
  postMessage(progress)
}

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!(data instanceof File)) return
  check(data).catch(() => tell({ kind: 'failed', message: 'The file could not be read.' }))
})
