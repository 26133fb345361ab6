/**
 * Plots two columns of the results for the docs, as bars.
 *
 * @module
 */
import { ratio } from './report.js'
import type { LibraryResults, Results } from './results.js'

const WIDTH = 760
const LEFT = 160
const RIGHT = 60
const TOP = 56
const ROW = 26
const BOTTOM = 34

interface Plot {
  /** What is plotted, in three ways: in a sentence for those who do not see it, and above the bars. */
  readonly title: string
  readonly heading: string
  readonly subheading: string
  readonly measure: (library: LibraryResults) => number
  readonly label: (value: number) => string
  /** From a value to its place between the left and the right end, from 0 to 1. */
  readonly scale: (value: number, last: number) => number
  readonly ticks: readonly number[]
  readonly tick: (value: number) => string
}

/** Returns an SVG of the times, on a logarithmic scale. */
export function plotTimes(results: Results): string {
  // The scale begins below 1, so that a bar of 1 is visible.
  const first = 0.7
  return plot(results, {
    title: 'Time to decode an event just parsed, as a multiple of a hand-written check; less is better',
    heading: 'Time to decode an event just parsed, valid',
    subheading: 'as a multiple of a hand-written check, logarithmic; less is better',
    measure: (library) => ratio(library, 'decode', 'fresh'),
    label: (value) => value.toFixed(value < 9.95 ? 2 : 1),
    scale: (value, last) => Math.log(Math.max(value, first) / first) / Math.log(last / first),
    ticks: [1, 2, 5, 10, 20, 50, 100],
    tick: (value) => `${value}×`,
  })
}

/** Returns an SVG of the sizes. */
export function plotSizes(results: Results): string {
  return plot(results, {
    title: 'Size of the library with the schemas of the events, minified and gzipped; less is better',
    heading: 'Size in a bundle, with the schemas of the measured events',
    subheading: 'minified and gzipped; that of matrix-event-model has every type of room event; less is better',
    measure: ({ size }) => size,
    label: (value) => `${(value / 1000).toFixed(1)} kB`,
    scale: (value, last) => value / last,
    ticks: [0, 10_000, 20_000, 30_000, 40_000, 50_000, 75_000, 100_000],
    tick: (value) => `${value / 1000} kB`,
  })
}

/** Returns an SVG for light and dark pages. */
function plot({ libraries }: Results, { label, scale, tick, ticks, measure, ...words }: Plot): string {
  const bars = Object.entries(libraries)
    .map(([file, library]) => ({ file, name: library.name, value: measure(library) }))
    .sort((a, b) => a.value - b.value)
  const height = TOP + bars.length * ROW + BOTTOM
  const foot = height - BOTTOM
  const highest = Math.max(...bars.map((bar) => bar.value))
  const last = ticks.find((value) => value >= highest) ?? highest
  const x = (value: number) => LEFT + (WIDTH - LEFT - RIGHT) * scale(value, last)

  const lines = ticks
    .filter((value) => value <= last)
    .map(
      (value) => `  <line x1="${n(x(value))}" x2="${n(x(value))}" y1="${TOP - 6}" y2="${foot}"/>
  <text class="tick" x="${n(x(value))}" y="${foot + 18}">${tick(value)}</text>`,
    )
  const rows = bars.map(({ file, name, value }, i) => {
    const y = TOP + i * ROW
    return `  <text class="name" x="${LEFT - 10}" y="${y + 14}">${name}</text>
  <rect class="${file === 'matrix-event-model' ? 'ours' : 'bar'}" x="${LEFT}" y="${y}" width="${n(x(value) - LEFT)}" height="${ROW - 8}" rx="2"/>
  <text x="${n(x(value) + 6)}" y="${y + 14}">${label(value)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title">
  <title id="title">${words.title}</title>
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
  <text class="title" x="${LEFT}" y="20">${words.heading}</text>
  <text x="${LEFT}" y="38">${words.subheading}</text>
${lines.join('\n')}
${rows.join('\n')}
</svg>
`
}

function n(value: number): string {
  return value.toFixed(1)
}
