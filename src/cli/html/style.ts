/**
 * The style of the page, light and dark, and the script that sorts its tables.
 *
 * @module
 */
export const STYLE = `
:root { color-scheme: light dark; --ground: #fff; --panel: #f5f6f8; --ink: #1b1f24; --faint: #5b6470; --line: #dde1e6; --mark: #2563a8; --bad: #b3261e }
@media (prefers-color-scheme: dark) { :root { --ground: #14171a; --panel: #1d2126; --ink: #e6e9ec; --faint: #9aa4af; --line: #323941; --mark: #6aa7e8; --bad: #ff8a80 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.45 system-ui, sans-serif }
main { max-width: 1000px; margin: 0 auto; padding: 24px 20px 60px }
h1 { font-size: 24px; margin: 0 }
h2 { font-size: 17px; margin: 0 0 10px }
header p { margin: 2px 0 0; color: var(--faint); overflow-wrap: anywhere }
section { margin-top: 32px }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(118px, 1fr)); gap: 10px; margin: 20px 0 0 }
.tiles div { background: var(--panel); border-radius: 8px; padding: 10px 12px }
.tiles dt { color: var(--faint); font-size: 13px }
.tiles dd { margin: 0; font-size: 21px; font-variant-numeric: tabular-nums }
.tiles .bad dd { color: var(--bad) }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: 14px }
th, td { text-align: left; vertical-align: top; padding: 5px 12px 5px 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; min-width: 64px; max-width: 420px }
th { white-space: nowrap }
th button { font: inherit; font-weight: 600; color: var(--faint); background: none; border: 0; padding: 0; cursor: pointer }
th[aria-sort] button { color: var(--ink) }
th[aria-sort=ascending] button::after { content: ' \\2191' }
th[aria-sort=descending] button::after { content: ' \\2193' }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.bar { display: grid; grid-template-columns: minmax(80px, 34%) 1fr 90px; gap: 12px; align-items: center; padding: 2px 0 }
.bar .name { overflow-wrap: anywhere }
.bar .count { text-align: right; font-variant-numeric: tabular-nums }
.bar svg { width: 100%; height: 12px; display: block }
rect { fill: var(--mark) }
.columns { width: 100%; height: auto; display: block; overflow: visible }
.columns text { fill: var(--faint); font-size: 12px }
.columns line { stroke: var(--line) }
.columns g:hover rect { fill: var(--ink) }
@media (max-width: 600px) { main { padding: 16px 14px 40px } .bar { grid-template-columns: minmax(70px, 42%) 1fr 64px } .columns text { font-size: 24px } table { min-width: 640px } }
`

export const SCRIPT = `
for (const head of document.querySelectorAll('th')) {
  head.firstChild.addEventListener('click', () => {
    const index = head.cellIndex
    const body = head.closest('table').tBodies[0]
    const isDown = head.getAttribute('aria-sort') !== 'descending'
    for (const other of head.parentNode.cells) other.removeAttribute('aria-sort')
    head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending')
    const value = (row) => {
      const { dataset, textContent } = row.cells[index]
      return dataset.value === undefined ? textContent : Number(dataset.value)
    }
    const order = (a, b) => typeof a === 'number' ? a - b : a.localeCompare(b)
    const rows = [...body.rows].sort((a, b) => order(value(a), value(b)))
    body.append(...(isDown ? rows.reverse() : rows))
  })
}
`
