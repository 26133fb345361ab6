/**
 * Reads the arguments of the command.
 *
 * @module
 */
import { CommanderError } from 'commander'

import { lenient, salvaging } from '../../repair/leniency.js'
import type { SourceRequest } from '../source/open-sources.js'
import { completionScript, type Shell } from './completion.js'
import { program, type Subcommand } from './program.js'
import type { CheckRequest, Request, VerifyRequest } from './request.js'

/** Returns what the arguments ask for. `version` is printed by `--version`. */
export function readRequest(args: readonly string[], version: string): Request {
  const root = program(version)
  if (args.length === 0) return { _tag: 'Unclear', message: 'no command given' }
  let request: Request | undefined
  let printed = ''
  const on = (name: string, read: (command: Subcommand) => Request) => {
    const command = root.commands.find((command) => command.name() === name) as Subcommand
    command.action(() => {
      request = read(command)
    })
  }
  on('check', readCheck)
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

function readCheck(command: Subcommand): CheckRequest {
  const { format, json = false, repair, roomVersion, salvage } = command.opts()
  const leniency = salvage ? salvaging : repair ? lenient : undefined
  return { _tag: 'Check', ...readSources(command), format, roomVersion, json, repair: leniency }
}

function readVerify(command: Subcommand): VerifyRequest {
  const { json = false, keys, roomVersion } = command.opts()
  return { _tag: 'Verify', ...readSources(command), keys, roomVersion, json }
}
