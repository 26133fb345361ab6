/**
 * Reads the arguments of the command.
 *
 * @module
 */
import { CommanderError } from 'commander'

import type { Leniency } from '../../parse/parsed-event.js'
import { lenient, salvaging } from '../../repair/leniency.js'
import type { SourceRequest } from '../source/open-sources.js'
import { completionScript, type Shell } from './completion.js'
import { program, type Subcommand } from './program.js'
import type { CheckRequest, ConvertRequest, Request, VerifyRequest } from './request.js'

/** Returns what the arguments ask for. `version` is printed by `--version`. */
export function readRequest(args: readonly string[], version: string): Request {
  const root = program(version)
  if (args.length === 0) return { _tag: 'Unclear', message: 'no command given' }
  let request: Request | undefined
  let printed = ''
  const on = (name: string, read: (command: Subcommand) => Request) => {
    const command = root.commands.find((command) => command.name() === name) as Subcommand
    command.action(() => {
      const message = contradictionIn(command)
      request = message === undefined ? read(command) : { _tag: 'Unclear', message }
    })
  }
  on('check', readCheck)
  on('convert', readConvert)
  on('verify', readVerify)
  on('completion', ({ args: [shell] }) => ({ _tag: 'Print', text: completionScript(shell as Shell, root) }))
  for (const command of [root, ...root.commands]) {
    command.configureOutput({
      writeOut: (text) => {
        printed += text
      },
      outputError: () => {},
      writeErr: () => {},
    })
  }
  try {
    root.parse(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { _tag: 'Print', text: printed }
    return { _tag: 'Unclear', message: error.message.replace(/^error: /, '').replaceAll('\n', ' ') }
  }
  return request ?? { _tag: 'Unclear', message: 'no command given' }
}

function readSources(command: Subcommand): SourceRequest {
  const { postgres = [], private: isPrivate = false, shard } = command.opts()
  return { files: command.args, databases: postgres, isPrivate, shard }
}

/** Says which options contradict each other, so that no event could be told or written. */
function contradictionIn(command: Subcommand): string | undefined {
  const { emit, repair, salvage, since, until } = command.opts()
  if (since !== undefined && until !== undefined && since >= until) return "option '--since': not before '--until'"
  if (emit === 'repaired' && !repair && !salvage) return "option '--emit repaired': needs '--repair' or '--salvage'"
  return undefined
}

function readEvents(command: Subcommand) {
  const { format, outcome = [], repair, room = [], roomVersion, salvage, sender = [] } = command.opts()
  const { since, type = [], until } = command.opts()
  const leniency: Leniency | undefined = salvage ? salvaging : repair ? lenient : undefined
  const select = { types: type, rooms: room, senders: sender, since, until, outcomes: outcome }
  return { ...readSources(command), format, roomVersion, repair: leniency, select }
}

function readCheck(command: Subcommand): CheckRequest {
  const { html, ids, jobs, json = false, lint = false, verify = false } = command.opts()
  return { _tag: 'Check', ...readEvents(command), html, ids, jobs, json, lint, verify }
}

function readConvert(command: Subcommand): ConvertRequest {
  const { emit, fields, redact } = command.opts()
  return { _tag: 'Convert', ...readEvents(command), emit, fields, redact }
}

function readVerify(command: Subcommand): VerifyRequest {
  const { json = false, keys, roomVersion } = command.opts()
  return { _tag: 'Verify', ...readSources(command), keys, roomVersion, json }
}
