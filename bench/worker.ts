/**
 * Measures one library, and prints the times as JSON: `node dist/worker.js FILE PAIRS`.
 *
 * @module
 */
import { argv } from 'node:process'

import { load } from './library.js'
import { type Measured, measure, type Phase } from './measure.js'

const [file, pairs] = argv.slice(2)
const effort = { pairs: Number(pairs), milliseconds: 1_000, leastPairs: Math.min(Number(pairs), 7) }
const yardstick = await load('hand-written')
const library = await load(file as string)
const ours = await load('matrix-event-model')

const phases: Phase[] = ['hot', 'cold', 'fresh', 'line', 'invalid']
const measured = phases.map((phase): [Phase, Measured] => [phase, measure(library, yardstick, ours, phase, effort)])
console.log(JSON.stringify(Object.fromEntries(measured)))
