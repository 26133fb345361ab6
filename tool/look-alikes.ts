/**
 * Writes the table of look-alike characters, `src/function/name/look-alike-table.ts`, from Unicode's `confusables.txt`, which is at
 * https://www.unicode.org/Public/security/latest/confusables.txt:
 *
 *     npm run look-alikes -- confusables.txt
 *
 * The table has the characters that look like an ASCII character, and among the scripts that share letters with Latin
 * those that look like each other. What NFKD makes equal anyway is left out, and so is what looks like several characters.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

import { visibleBase } from '../src/function/name/visible.js'
import { PROJECT_ROOT } from './source.js'

/**
 * Where this library goes further than Unicode: by the second character of each pair, what the first one looks like. Small
 * capitals are to be taken for small letters, as the fonts of chat messages have them.
 */
const FURTHER: ReadonlyMap<string, string> = new Map(
  'ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟI ᴍm ɴn ᴏo ᴘp ꞯq ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ĸk ʍm ȷj lI 1I |I 0O'
    .split(' ')
    .map((pair) => [...pair] as [string, string]),
)

/** Scripts whose letters are like those of Latin. */
const KIN =
  /^[\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Latin}]$/u

const ASCII = /^[!-~]$/

/** A line of the file: code point, code points that it looks like, the kind of the mapping. */
const LINE = /^([0-9A-F]+) ;\t([0-9A-F ]+) ;\tMA/

/** The text of the module, from that of the file. */
export function lookAlikeModule(confusables: string): string {
  const version = /^# Version: (\S+)$/m.exec(confusables)?.[1]
  if (version === undefined) throw new Error('not a confusables.txt: it states no version')
  const table = lookAlikes(confusables)
  const points = [...table.keys()].sort((a, b) => a - b)
  const steps = points.map((point, i) => (point - (points[i - 1] ?? 0)).toString(36))
  const targets = points.map((point) => table.get(point)).join('')
  return `/**
 * Which character looks like which: written by \`npm run look-alikes\` from confusables.txt of Unicode ${version}.
 *
 * The data is © Unicode, Inc., under the Unicode License v3, https://www.unicode.org/license.txt.
 *
 * @internal
 * @module
 */

/** The code points of characters that look like another one, ascending: each as its distance to the one before, in base 36. */
export const STEPS =
${literals(steps.join(' '))}

/** What they look like, in the same order. */
export const TARGETS =
${literals(targets)}
`
}

function lookAlikes(confusables: string): ReadonlyMap<number, string> {
  const table = new Map<number, string>()
  const add = (source: string, target: string) => {
    if (source !== target) table.set(source.codePointAt(0) ?? 0, target)
  }
  for (const line of confusables.split('\n')) {
    const [, from, to] = LINE.exec(line) ?? []
    if (from === undefined || to === undefined) continue
    const source = charactersOf(from)
    const target = visibleBase(charactersOf(to))
    // An m looks like "rn": the look of a name takes the two together.
    const single = target === 'rn' ? 'm' : (FURTHER.get(target) ?? target)
    const isNeeded = ASCII.test(single) || (KIN.test(source) && KIN.test(single))
    if (isNeeded && !ASCII.test(source) && visibleBase(source) === source) add(source, single)
  }
  for (const [source, target] of FURTHER) add(source, target)
  return table
}

function charactersOf(points: string): string {
  return String.fromCodePoint(...points.split(' ').map((point) => Number.parseInt(point, 16)))
}

/** A string as TypeScript, in lines. */
function literals(text: string): string {
  const lines = text.match(/.{1,100}/gsu) ?? []
  return lines.map((line) => `  ${literal(line)}`).join(' +\n')
}

/** In single quotes, where these need no more escapes than double ones: as the formatter has it. */
function literal(text: string): string {
  const count = (quote: string) => text.split(quote).length
  const quote = count("'") > count('"') ? '"' : "'"
  return quote + text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`) + quote
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [path = 'confusables.txt'] = argv.slice(2)
  writeFileSync(
    join(PROJECT_ROOT, 'src/function/name/look-alike-table.ts'),
    lookAlikeModule(readFileSync(path, 'utf8')),
  )
}
