/**
 * Completion scripts for shells, made from the commands.
 *
 * @module
 */
import type { Command, Option } from 'commander'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** A script that completes the commands of `root`, their options, and the values of those with a fixed choice. */
export function completionScript(shell: Shell, root: Command): string {
  return SCRIPTS[shell](root)
}

const SCRIPTS: Readonly<Record<Shell, (root: Command) => string>> = { bash, fish, zsh }

function bash(root: Command): string {
  const cases = root.commands.map((command) => {
    const values = choicesOf(command).map(
      ({ flag, values }) => `      ${flag}) COMPREPLY=($(compgen -W '${values.join(' ')}' -- "$word")); return ;;`,
    )
    const files = filesOf(command).map(
      (flag) => `      ${flag}) compopt -o filenames; COMPREPLY=($(compgen -f -- "$word")); return ;;`,
    )
    const words = argumentChoices(command)
    const rest =
      words.length > 0
        ? `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$word"))`
        : 'compopt -o filenames; COMPREPLY=($(compgen -f -- "$word"))'
    return `    ${command.name()})
      case "$before" in
${[...values, ...files].join('\n')}
      esac
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '${flagsOf(command).join(' ')}' -- "$word"))
      else ${rest}; fi ;;`
  })
  const names = root.commands.map((command) => command.name())
  return `# bash completion for matrix-events
_matrix_events() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W '${[...names, ...flagsOf(root)].join(' ')}' -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
}
complete -F _matrix_events matrix-events
`
}

function zsh(root: Command): string {
  const cases = root.commands.map((command) => {
    const specs = command.options.map((option) => {
      const { argChoices, description, long, required } = option
      const value = argChoices === undefined ? (takesFile(option) ? '_files' : ' ') : `(${argChoices.join(' ')})`
      return `'${long}[${zshText(description)}]${required ? `:value:${value}` : ''}'`
    })
    const words = argumentChoices(command)
    const rest = words.length > 0 ? `'1:value:(${words.join(' ')})'` : "'*:file:_files'"
    return `    ${command.name()}) _arguments ${[...specs, rest].join(' \\\n      ')} ;;`
  })
  const names = root.commands.map((command) => `'${command.name()}:${zshText(command.summary())}'`)
  return `#compdef matrix-events
# zsh completion for matrix-events
_matrix_events() {
  local -a commands=(${names.join(' ')})
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${cases.join('\n')}
  esac
}
_matrix_events "$@"
`
}

function fish(root: Command): string {
  const lines = ['# fish completion for matrix-events']
  for (const command of root.commands) {
    const name = command.name()
    lines.push(
      `complete -c matrix-events -f -n __fish_use_subcommand -a ${name} -d ${fishText(command.summary())}`,
      ...command.options.map((option) => {
        const { argChoices, description, long, required } = option
        const value = argChoices !== undefined ? `-x -a ${fishText(argChoices.join(' '))}` : required ? '-r' : ''
        const condition = `-n '__fish_seen_subcommand_from ${name}'`
        return `complete -c matrix-events ${condition} -l ${long?.slice(2)} ${value} -d ${fishText(description)}`
      }),
    )
    const words = argumentChoices(command)
    if (words.length > 0) {
      const condition = `-n '__fish_seen_subcommand_from ${name}'`
      lines.push(`complete -c matrix-events -f ${condition} -a ${fishText(words.join(' '))}`)
    }
  }
  return `${lines.map((line) => line.replaceAll('  ', ' ')).join('\n')}\n`
}

function flagsOf(command: Command): string[] {
  return [...command.options.map(({ long }) => long as string), '--help']
}

function choicesOf(command: Command): { readonly flag: string; readonly values: readonly string[] }[] {
  return command.options.flatMap(({ argChoices, long }) =>
    argChoices === undefined ? [] : [{ flag: long as string, values: argChoices }],
  )
}

/** The options whose value is a file. */
function filesOf(command: Command): string[] {
  return command.options.filter(takesFile).map(({ long }) => long as string)
}

function takesFile({ flags }: Option): boolean {
  return flags.endsWith('<file>')
}

function argumentChoices(command: Command): readonly string[] {
  return command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? [])
}

/** In single quotes and brackets. */
function zshText(text: string): string {
  return text.replaceAll("'", "'\\''").replace(/[[\]:]/g, '\\$&')
}

function fishText(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`
}
