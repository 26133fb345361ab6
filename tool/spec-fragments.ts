/**
 * Writes the list of fragments on the pages of the Matrix specification, `test/contract/fragments.txt`, which is used
 * to check links to the specification:
 *
 *     npx tsx tool/spec-fragments.ts <checkout of matrix-org/matrix-spec, at the release that links refer to>
 *
 * Fragments are computed as Hugo and the `layouts` in that repository do: for headings, events, endpoints and
 * definitions. Those of the tables within these are left out.
 *
 * @module
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { byText, PROJECT_ROOT } from './source.js'

/** The path of the list. */
export const FRAGMENTS_FILE = join(PROJECT_ROOT, 'test/contract/fragments.txt')

/** The fragments of each page, by the path of the page below that of the release: `/client-server-api/`. */
export type Fragments = ReadonlyMap<string, readonly string[]>

/**
 * Reads the fragments from a checkout.
 *
 * @throws if the checkout does not have the expected form
 */
export function fragmentsOf(checkout: string): Fragments {
  const paths = filesBelow(join(checkout, 'content')).sort(byText)
  // The files in the folder of an `index.md` are parts of other pages.
  const folders = paths.filter((path) => /(^|\/)index\.md$/.test(path)).map((path) => path.replace(/index\.md$/, ''))
  const pages = paths.filter((path) => path.endsWith('.md') && !folders.some((folder) => path.startsWith(folder)))
  return new Map(
    pages.map((path) => [
      `/${path.replace(/(_index)?\.md$/, '')}/`.replace(/\/+$/, '/'),
      [...new Set(pageFragments(checkout, readBody(checkout, path)))].sort(byText),
    ]),
  )
}

/** Formats the list: each page, followed by its indented fragments. */
export function print(fragments: Fragments): string {
  return [...fragments].map(([page, list]) => `${page}\n${list.map((fragment) => `  ${fragment}\n`).join('')}`).join('')
}

/** Parses the output of {@link print}. */
export function parse(text: string): Fragments {
  const fragments = new Map<string, string[]>()
  let page = ''
  for (const line of text.trimEnd().split('\n')) {
    if (line.startsWith('  ')) fragments.get(page)?.push(line.trim())
    else {
      page = line
      fragments.set(page, [])
    }
  }
  return fragments
}

/** The text of a page without front matter, with the contents of included files. */
function readBody(checkout: string, path: string): string {
  const text = readFileSync(join(checkout, 'content', path), 'utf8').replace(/^---\n.*?\n---\n/s, '')
  return text.replace(/\{\{% (cs-module|rver-fragment) (.*?) %\}\}/g, (_, shortcode: string, words: string) => {
    const { filename, name } = parameters(words)
    return readBody(
      checkout,
      shortcode === 'cs-module' ? `client-server-api/modules/${filename}.md` : `rooms/fragments/${name}.md`,
    )
  })
}

function pageFragments(checkout: string, body: string): string[] {
  const text = body.replace(/<!--.*?-->/gs, '')
  return [
    ...headingFragments(text),
    ...[...text.matchAll(/<\w+ [^>]*\bid="([^"]+)"/g)].map(([, id = '']) => id),
    ...[...text.matchAll(/\{\{[%<] (\S+)(.*?)[%>]\}\}/g)].flatMap(([, shortcode = '', words = '']) =>
      shortcodeFragments(checkout, shortcode, parameters(words)),
    ),
  ]
}

/** The fragments of headings, in order. Repeated headings get a number. */
function headingFragments(text: string): string[] {
  const found = new Set<string>()
  let fence: string | undefined
  for (const line of text.split('\n')) {
    const mark = /^\s*(```|~~~)/.exec(line)?.[1]
    if (mark !== undefined && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined
    const heading = fence === undefined ? /^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/.exec(line)?.[1] : undefined
    if (heading === undefined) continue
    const [, words = '', own, ownQuoted] = /^(.*?)(?:\s*\{(?:#(\S+)|id="([^"]+)")\})?$/.exec(heading) ?? []
    found.add(own ?? ownQuoted ?? numbered(anchor(words) || 'heading', found))
  }
  return [...found]
}

function numbered(fragment: string, taken: ReadonlySet<string>): string {
  if (!taken.has(fragment)) return fragment
  let number = 1
  while (taken.has(`${fragment}-${number}`)) number++
  return `${fragment}-${number}`
}

/** Hugo's `anchorize`: letters, digits, hyphens and underscores, in lower case. */
function anchor(words: string): string {
  return words
    .trim()
    .replace(/ /g, '-')
    .replace(/[^\p{L}\p{Nd}_-]/gu, '')
    .toLowerCase()
}

function shortcodeFragments(checkout: string, shortcode: string, words: Words): string[] {
  switch (shortcode) {
    case 'event':
      return [anchor(words['event'] ?? '')]
    case 'event-group':
      return eventsBeginning(checkout, words['group_name'] ?? '').map(anchor)
    case 'msgtypes':
      return eventsBeginning(checkout, 'm.room.message$').map((event) => anchor(event.replace(/^.*\$/, '')))
    case 'http-api':
      return endpoints(checkout, `data/api/${words['spec']}/${words['api']}.yaml`).map((endpoint) =>
        words['anchor_base'] === undefined ? endpoint : `${words['anchor_base']}_${endpoint}`,
      )
    case 'definition':
      return [`definition-${anchor(titleOf(checkout, `data/${words['path']}.yaml`))}`]
    default:
      return []
  }
}

function eventsBeginning(checkout: string, beginning: string): string[] {
  return readdirSync(join(checkout, 'data/event-schemas/schema'))
    .filter((file) => file.startsWith(beginning) && file.endsWith('.yaml'))
    .map((file) => file.replace(/\.yaml$/, ''))
}

/** The fragments of the endpoints in an OpenAPI file. */
function endpoints(checkout: string, path: string): string[] {
  const text = readFileSync(join(checkout, path), 'utf8')
  const base = /^ +basePath:\n +default: (\S+)$/m.exec(text)?.[1]
  const paths = /^paths:\n(.*?)(?=^\S)/ms.exec(text)?.[1]
  if (base === undefined || paths === undefined) throw new Error(`${path}: has no base path, or no paths`)
  let endpoint = ''
  return paths.split('\n').flatMap((line) => {
    endpoint = /^ {2}"?(\/[^"]*?)"?:$/.exec(line)?.[1] ?? endpoint
    const method = /^ {4}(delete|get|post|put):$/.exec(line)?.[1]
    return method === undefined ? [] : [method + anchor(base + endpoint)]
  })
}

/** The title of a schema: its own, that of its last part, or that of a schema it extends. */
function titleOf(checkout: string, path: string): string {
  const text = readFileSync(join(checkout, path), 'utf8')
  const title = (/^title: "?(.*?)"?$/m.exec(text) ?? /^ {4}title: "?(.*?)"?$/m.exec(text))?.[1]
  const other = /^allOf:\n +- \$ref: "?(.*?)"?$/m.exec(text)?.[1]
  if (title !== undefined) return title
  if (other === undefined) throw new Error(`${path}: has no title`)
  return titleOf(checkout, join(path, '..', other))
}

interface Words {
  readonly [name: string]: string | undefined
}

/** Parses parameters of the form `name="value"`. */
function parameters(words: string): Words {
  return Object.fromEntries([...words.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const [checkout] = process.argv.slice(2)
  if (checkout === undefined) throw new Error('which checkout of matrix-org/matrix-spec?')
  const fragments = fragmentsOf(checkout)
  writeFileSync(FRAGMENTS_FILE, print(fragments))
  console.log(`${fragments.size} pages, ${[...fragments.values()].flat().length} fragments`)
}
