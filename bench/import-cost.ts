/**
 * Measures the cost of importing the whole library in a process that has loaded io-ts. Prints milliseconds and bytes of
 * heap, as JSON: `node --expose-gc dist/import-cost.js`.
 *
 * @module
 */
export interface ImportCost {
  readonly milliseconds: number
  readonly bytes: number
}

await import('io-ts')
const before = heap()
const start = performance.now()
await import('matrix-event-model')
const milliseconds = performance.now() - start
const cost: ImportCost = { milliseconds, bytes: heap() - before }
console.log(JSON.stringify(cost))

/** The heap size in bytes, after garbage collection. */
function heap(): number {
  if (global.gc === undefined) throw new Error('run node with --expose-gc')
  global.gc()
  global.gc()
  return process.memoryUsage().heapUsed
}
