/**
 * Plots the most important column of the results for the docs: bars on a logarithmic scale.
 *
 * @module
 */
import { ratio } from './report.js'
import type { Results } from './results.js'

const WIDTH = 760
const LEFT = 160
const RIGHT = 60
const TOP = 56
const ROW = 26
const BOTTOM = 34
const TICKS = [1, 2, 5, 10, 20, 50, 100]

/** Returns an SVG for light and dark pages. */
export function plot({ libraries }: Results): string {
  const bars = Object.entries(libraries)
    .map(([file, library]) => ({ file, name: library.name, ratio: ratio(library, 'decode', 'fresh') }))
    .sort((a, b) => a.ratio - b.ratio)
  const height = TOP + bars.length * ROW + BOTTOM
  const foot = height - BOTTOM
  const highest = Math.max(...bars.map((bar) => bar.ratio))
  const last = TICKS.find((tick) => tick >= highest) ?? highest
  // The scale begins below 1, so that a bar of 1 is visible.
  const first = 0.7
  const x = (value: number) =>
    LEFT + ((WIDTH - LEFT - RIGHT) * Math.log(Math.max(value, first) / first)) / Math.log(last / first)

  const ticks = TICKS.filter((tick) => tick <= last).map(
    (tick) => `  <line x1="${n(x(tick))}" x2="${n(x(tick))}" y1="${TOP - 6}" y2="${foot}"/>
  <text class="tick" x="${n(x(tick))}" y="${foot + 18}">${tick}×</text>`,
  )
  const rows = bars.map(({ file, name, ratio }, i) => {
    const y = TOP + i * ROW
    return `  <text class="name" x="${LEFT - 10}" y="${y + 14}">${name}</text>
  <rect class="${file === 'matrix-event-model' ? 'ours' : 'bar'}" x="${LEFT}" y="${y}" width="${n(x(ratio) - LEFT)}" height="${ROW - 8}" rx="2"/>
  <text x="${n(x(ratio) + 6)}" y="${y + 14}">${ratio.toFixed(ratio < 9.95 ? 2 : 1)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title">
  <title id="title">Time to decode an event just parsed, as a multiple of a hand-written check; less is better</title>
  <style>
    text { font: 13px system-ui, sans-serif; fill: #24292f }
    .title { font-weight: 600 }
    .name { text-anchor: end }
    .tick { text-anchor: middle; fill: #6e7781 }
    line { stroke: #d0d7de }
    .bar { fill: #8c959f }
    .ours { fill: #0a7d55 }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3 }
      .tick { fill: #8b949e }
      line { stroke: #30363d }
      .bar { fill: #6e7681 }
      .ours { fill: #2ea37a }
    }
  </style>
  <text class="title" x="${LEFT}" y="20">Time to decode an event just parsed, valid</text>
  <text x="${LEFT}" y="38">as a multiple of a hand-written check, logarithmic; less is better</text>
${ticks.join('\n')}
${rows.join('\n')}
</svg>
`
}

function n(value: number): string {
  return value.toFixed(1)
}
