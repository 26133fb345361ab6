import { describe, expect, test } from 'vitest'

import { lookAlikeModule } from '../../tool/look-alikes.js'

const confusables = (...lines: readonly string[]) => ['# Version: 17.0.0', '#', ...lines, ''].join('\n')

/** The characters in a module, with their look-alikes. */
function tableOf(module: string): ReadonlyMap<string, string> {
  const [steps = '', targets = ''] = module
    .split('export const ')
    .slice(1)
    .map((part) =>
      Array.from(part.matchAll(/^ {2}(['"])(.*)\1/gm), ([, , line = '']) => line.replace(/\\(.)/g, '$1')).join(''),
    )
  let point = 0
  const sources = steps.split(' ').map((step) => {
    point += Number.parseInt(step, 36)
    return String.fromCodePoint(point)
  })
  return new Map(sources.map((source, i) => [source, Array.from(targets)[i] ?? '']))
}

describe('characters in the table', () => {
  test.each([
    ['a letter that looks like one of Latin', '0430 ;\t0061 ;\tMA\t# ( а → a )', 'а', 'a'],
    ['a sign that looks like one of ASCII', '2236 ;\t003A ;\tMA\t#* ( ∶ → : )', '∶', ':'],
    ['a backslash', '2216 ;\t005C ;\tMA\t#* ( ∖ → \\ )', '∖', '\\'],
    ['a quotation mark', "2018 ;\t0027 ;\tMA\t#* ( ‘ → ' )", '‘', "'"],
    ['a letter of a script that is kin', '0444 ;\t0278 ;\tMA\t# ( ф → ɸ )', 'ф', 'ɸ'],
    ['a letter that looks like one we take for another', '043A ;\t0138 ;\tMA\t# ( к → ĸ )', 'к', 'k'],
    ['a letter that looks like r and n', '118E3 ;\t0072 006E ;\tMA\t#* ( 𑣣 → rn )', '𑣣', 'm'],
    ['a letter that looks like an accented one', '0493 ;\t0072 0335 ;\tMA\t# ( ғ → r̵ )', 'ғ', 'r'],
  ])('%s', (_, line, source, target) => {
    expect(tableOf(lookAlikeModule(confusables(line))).get(source)).toBe(target)
  })

  test.each([
    ['characters that NFKD makes equal', '1D41A ;\t0061 ;\tMA\t# ( 𝐚 → a )', '𝐚'],
    ['characters that look like two', '042B ;\t0062 006C ;\tMA\t# ( Ы → bl )', 'Ы'],
    ['characters that look like one of another script', '0E01 ;\t0E20 ;\tMA\t# ( ก → ภ )', 'ก'],
    ['ASCII', '0025 ;\t006F 002F 0030 ;\tMA\t#* ( % → o/0 )', '%'],
  ])('not %s', (_, line, source) => {
    expect(tableOf(lookAlikeModule(confusables(line))).has(source)).toBe(false)
  })
})

test('the table is in the order of code points, and names its source', () => {
  const module = lookAlikeModule(confusables())
  expect(module).toContain('confusables.txt of Unicode 17.0.0')
  const points = Array.from(tableOf(module).keys(), (source) => source.codePointAt(0) ?? 0)
  expect(points).toEqual([...points].sort((a, b) => a - b))
  expect(tableOf(module).get('0')).toBe('O')
})

test('another file is refused', () => {
  expect(() => lookAlikeModule('0430 ;\t0061 ;\tMA')).toThrow('not a confusables.txt: it states no version')
})
