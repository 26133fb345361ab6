/**
 * What the main thread of a page is busy with.
 *
 * @module
 */
import type { Page } from 'playwright-core'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** The processor time of the thread, in microseconds. */
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/**
 * Traces the page while something happens.
 *
 * @returns the processor time that each task of the page's main thread took, in milliseconds. Nothing else on the machine
 *   adds to it, unlike to the time on a clock. While a task runs, the page answers nothing.
 */
export async function tasksDuring(page: Page, action: () => Promise<void>): Promise<readonly number[]> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('the page has no browser of its own')
  await browser.startTracing(page, { categories: ['__metadata', 'toplevel', 'disabled-by-default-devtools.timeline'] })
  await action()
  const trace: { traceEvents: readonly TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString())
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
  const main = new Set(
    trace.traceEvents
      .filter(({ args, name }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map((event) => threadOf(event)),
  )
  const tasks = trace.traceEvents.filter(
    (event) => event.ph === 'X' && event.name === 'RunTask' && main.has(threadOf(event)),
  )
  // A time of 0 is left out.
  if (tasks.every(({ tdur }) => tdur === undefined)) throw new Error('the trace has no processor times')
  return tasks.map(({ tdur = 0 }) => tdur / 1000)
}
