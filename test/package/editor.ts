/**
 * What an editor shows for code that uses the packed package, from TypeScript's language server.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { relative } from 'node:path'
import { execPath } from 'node:process'

import type { PackedProject } from './packed.js'

/** What is shown for a name that the mouse points at. */
export interface Hover {
  /** The declaration, in one line. */
  readonly display: string
  readonly documentation: string
}

export interface Editor {
  /** The errors in the code, and what `@ts-expect-error` does not find. */
  readonly errors: readonly string[]
  /** What is shown for the name that follows a mark, `/*mark*\/`. */
  hover(mark: string): Hover
  /** The places that "Go to definition" opens for the name that follows a mark: `src/event/room/name.ts:12`. */
  definitions(mark: string): readonly string[]
  /** The names that are offered at a mark with a question mark, `/*?mark*\/`. */
  completions(mark: string): readonly string[]
}

interface Response {
  readonly request_seq?: number
  /** Why there is no answer. */
  readonly message?: string
  // biome-ignore lint/suspicious/noExplicitAny: the protocol of the server, read by the functions below
  readonly body?: any
}

/** Opens code in a file of the project, asks about every mark in it, and returns the answers. */
export function openInEditor(project: PackedProject, code: string): Editor {
  project.write(
    'tsconfig.json',
    '{ "compilerOptions": { "module": "nodenext", "strict": true, "lib": ["es2022"], "types": [] } }',
  )
  const file = project.write('editor.ts', code)
  const requests: object[] = [
    { command: 'configure', arguments: { preferences: { includeCompletionsWithInsertText: true } } },
    { command: 'open', arguments: { file } },
  ]
  const asked = new Map<string, number>()
  const ask = (command: string, about = '', place: object = {}) => {
    asked.set(command + about, requests.push({ command, arguments: { file, ...place } }) - 1)
  }
  ask('semanticDiagnosticsSync')
  for (const [row, text] of code.split('\n').entries()) {
    for (const { 0: comment, 1: isCompletion, 2: mark, index } of text.matchAll(/\/\*(\?)?([\w.-]+)\*\//g)) {
      const place = { line: row + 1, offset: index + comment.length + 1 }
      for (const command of isCompletion ? ['completionInfo'] : ['quickinfo', 'definition']) ask(command, mark, place)
    }
  }
  const responses = serve(project.folder, requests)
  const answer = (command: string, about = '') => {
    const { body, message } = responses(asked.get(command + about) ?? -1)
    if (body === undefined) throw new Error(`${command} ${about}: ${message}`)
    return body
  }
  return {
    errors: answer('semanticDiagnosticsSync').map(({ text }: { text: string }) => text),
    hover(mark) {
      const { displayString, documentation } = answer('quickinfo', mark)
      return { display: displayString.replace(/\s+/g, ' '), documentation }
    },
    definitions: (mark) =>
      answer('definition', mark).map(
        ({ file, start }: { file: string; start: { line: number } }) =>
          `${relative(project.root, file).replaceAll('\\', '/')}:${start.line}`,
      ),
    completions: (mark) => answer('completionInfo', mark).entries.map(({ name }: { name: string }) => name),
  }
}

/** Sends all requests to a server, and returns its responses by their index. */
function serve(cwd: string, requests: readonly object[]): (index: number) => Response {
  const server = createRequire(import.meta.url).resolve('typescript/lib/tsserver.js')
  const input = requests.map((request, seq) => `${JSON.stringify({ seq, type: 'request', ...request })}\n`).join('')
  const options = ['--disableAutomaticTypingAcquisition', '--suppressDiagnosticEvents']
  const { stdout, stderr } = spawnSync(execPath, [server, ...options], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const messages: Response[] = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
  const bySeq = new Map(messages.map((message) => [message.request_seq, message]))
  return (index) => {
    const response = bySeq.get(index)
    if (response === undefined) throw new Error(`no response to ${JSON.stringify(requests[index])}\n${stderr}`)
    return response
  }
}
