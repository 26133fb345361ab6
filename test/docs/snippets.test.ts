import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import ts from 'typescript'
import { expect, test } from 'vitest'

import { PAGES } from '../support/pages.js'
import { withChecks } from '../support/with-checks.js'

/** Every TypeScript snippet of the pages and of the doc comments, compiled and run against the built package. */

const root = fileURLToPath(new URL('../../', import.meta.url))

interface Snippet {
  readonly where: string
  readonly code: string
}

const FENCE = /^( *\*)? *```ts\n([\s\S]*?)^( *\*)? *```/gm

function snippetsIn(file: string): readonly Snippet[] {
  const text = readFileSync(root + file, 'utf8')
  return [...text.matchAll(FENCE)].map((match) => ({
    where: `${file}:${text.slice(0, match.index).split('\n').length}`,
    code: (match[2] ?? '').replace(/^ *\* ?/gm, match[1] === undefined ? '$&' : ''),
  }))
}

const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).map((name) => `src/${name}`)
const snippets = [...PAGES, ...sources.filter((name) => name.endsWith('.ts')).sort()].flatMap(snippetsIn)

const PRELUDE = 'declare const check: (actual: unknown, expected: unknown) => void\n'
const files = new Map(snippets.map(({ code }, i) => [`${root}test/docs/snippet-${i}.ts`, PRELUDE + withChecks(code)]))

test('there are snippets', () => {
  expect(snippets.length).toBeGreaterThan(15)
  expect(snippets.some(({ where }) => where.startsWith('README.md'))).toBe(true)
})

test('they compile', () => {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (name) => files.has(name) || fileExists(name)
  host.readFile = (name) => files.get(name) ?? readFile(name)
  host.getSourceFile = (name, version, ...rest) => {
    const text = files.get(name)
    return text === undefined ? getSourceFile(name, version, ...rest) : ts.createSourceFile(name, text, version)
  }
  const program = ts.createProgram([...files.keys()], { ...options, noUnusedLocals: false }, host)
  const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const index = Number(file?.fileName.match(/snippet-(\d+)\.ts$/)?.[1])
    return `${snippets[index]?.where ?? file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
  expect(problems).toEqual([])
})

test.each(snippets.map((snippet, i) => [snippet.where, i] as const))('%s is correct', async (_, i) => {
  const typescript = files.get(`${root}test/docs/snippet-${i}.ts`) ?? ''
  const javascript = ts
    .transpileModule(typescript, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
    })
    .outputText.replace(
      /from '(matrix-event-model[^']*|ajv[^']*|io-ts[^']*|fp-ts[^']*)'/g,
      (_, name) => `from '${import.meta.resolve(name)}'`,
    )
  let checks = 0
  const check = (actual: unknown, expected: unknown) => {
    checks++
    expect(actual).toEqual(expected)
  }
  const globals = globalThis as { snippetCheck?: typeof check }
  globals.snippetCheck = check
  await import(
    `data:text/javascript,${encodeURIComponent(`const check = globalThis.snippetCheck // ${i}\n${javascript}`)}`
  )
  expect(checks).toBe((typescript.match(/\/\/ => /g) ?? []).length)
  expect(checks).toBeGreaterThan(0)
})
