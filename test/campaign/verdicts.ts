/**
 * Writes the table of the official schemas' verdicts on our samples and their mutants.
 *
 *     npm run verdicts -- <checkout of matrix-org/matrix-spec, at the release that the codecs are written for>
 *
 * Fails if a codec disagrees and no deviation in `docs/reference/deviations.md` explains it.
 *
 * @module
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { argv, exit } from 'node:process'

import { differences } from '../support/deviations.js'
import { type Official, officialOf } from '../support/official.js'
import { type Family, type FamilyVerdicts, families, fingerprintOf, VERDICTS_FILE } from '../support/verdicts.js'
import { revisionOf, schemasIn } from './checkout.js'

const [, , checkout] = argv
if (checkout === undefined) {
  console.error('usage: npm run verdicts -- <checkout of matrix-org/matrix-spec>')
  exit(2)
}

const official = officialOf(schemasIn(checkout))
const unexplained: string[] = []
const judged = families().flatMap((family) => judge(family, official) ?? [])

for (const line of unexplained) console.error(line)
if (unexplained.length > 0) exit(1)

mkdirSync(dirname(VERDICTS_FILE), { recursive: true })
const lines = judged.map((family) => JSON.stringify(family)).join(',\n')
writeFileSync(VERDICTS_FILE, `{"revision":${JSON.stringify(revisionOf(checkout))},"families":[\n${lines}\n]}\n`)
console.log(`${judged.length} seeds, ${judged.reduce((count, { verdicts }) => count + verdicts.length, 0)} verdicts`)

/** Returns the verdicts of the schemas on each case; `undefined` if they do not know the type of the seed. */
function judge(family: Family, { errors, verdict }: Official): FamilyVerdicts | undefined {
  const { cases, kind, type } = family
  if (verdict(cases[0], kind) === undefined) return undefined
  const deviations: { [id: string]: number[] } = {}
  const verdicts = cases.map((event, i) => {
    // If a mutant has another type without a schema, the codec's verdict is used.
    const ours = kind.codec.is(event)
    const theirs = verdict(event, kind) ?? ours
    if (ours !== theirs) {
      for (const { ids, said } of differences(event, kind, errors)) {
        const [id] = ids
        if (ids.length !== 1 || id === undefined)
          unexplained.push(`${kind.name} ${type}: ${said}: ${JSON.stringify(event)}`)
        else if (!deviations[id]?.includes(i)) deviations[id] = [...(deviations[id] ?? []), i]
      }
    }
    return theirs ? '1' : '0'
  })
  return { kind: kind.name, type, fingerprint: fingerprintOf(family), verdicts: verdicts.join(''), deviations }
}
