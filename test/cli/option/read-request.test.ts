/**
 * The options of the command, its help, and the examples in it.
 *
 * @module
 */
import { expect, test } from 'vitest'

import { program, type Subcommand } from '../../../src/cli/option/program.js'
import { readRequest } from '../../../src/cli/option/read-request.js'

const commands = program('1.0.0').commands as Subcommand[]

test.for(commands.map((command) => [command.name(), command] as const))('%s has help', ([name, command]) => {
  for (const flag of ['--help', '-h']) {
    const request = readRequest([name, flag], '1.0.0')
    if (request._tag !== 'Print') throw new Error(request._tag)
    expect(request.text).toContain(`Usage: matrix-events ${name}`)
    for (const { flags } of command.options) expect(request.text).toContain(flags)
    for (const { line } of command.examples) expect(request.text).toContain(`  ${line}\n`)
    expect(request.text.split('\n').filter((row) => row.length > 120)).toEqual([])
  }
})

test('the help of the whole lists the commands, and says what the exit status means', () => {
  const request = readRequest(['--help'], '1.0.0')
  if (request._tag !== 'Print') throw new Error(request._tag)
  for (const command of commands) expect(request.text).toContain(command.summary())
  expect(request.text).toContain('Exit status: 0')
})

/** The arguments of `matrix-events` in a command line of a shell, without quotes, pipes and redirections. */
function argumentsIn(line: string): string[] {
  const [, args = ''] = /matrix-events ([^|>)]*)/.exec(line) ?? []
  return args.match(/'[^']*'|\S+/g)?.map((word) => word.replace(/^'(.*)'$/, '$1')) ?? []
}

test('every command has examples, which are understood', () => {
  for (const command of commands) {
    expect(command.examples.length, command.name()).toBeGreaterThan(0)
    for (const { line } of command.examples) {
      expect(argumentsIn(line)[0], line).toBe(command.name())
      expect(readRequest(argumentsIn(line), '1.0.0')._tag, line).not.toBe('Unclear')
    }
  }
})

test('every option has a description that is no sentence', () => {
  for (const command of commands) {
    for (const { description, flags } of command.options) expect(description, flags).toMatch(/^[a-z].*[^.]$/s)
  }
})

test.for<readonly [args: string, message: RegExp]>([
  ['check --type=', /Expected an event type/],
  ['check --room a:b.c', /Expected a room ID/],
  ['check --sender @a', /Expected a user ID or the name of a server/],
  ['check --html -', /Expected the name of a file/],
  ['check --ids=', /Expected the name of a file/],
  ['check --since 2024-01-02 --until 2024-01-01', /^option '--since': not before '--until'$/],
  ['convert --since 2024-01-01 --until 2024-01-01', /^option '--since': not before '--until'$/],
  ['convert --emit repaired', /^option '--emit repaired': needs '--repair' or '--salvage'$/],
  ['convert --fields=', /Expected names/],
  ['convert --fields type,,sender', /Expected names/],
])('refuses: %s', ([args, message]) => {
  const request = readRequest(args.split(' '), '1.0.0')
  if (request._tag !== 'Unclear') throw new Error(request._tag)
  expect(request.message).toMatch(message)
})

test('reads names of fields with spaces between them', () => {
  expect(readRequest(['convert', '--fields', 'type, sender'], '1.0.0')).toMatchObject({ fields: ['type', 'sender'] })
})
