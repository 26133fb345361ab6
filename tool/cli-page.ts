/**
 * `docs/reference/cli.md`, made from the options of the command.
 *
 * @module
 */
import { EXIT_STATUS, program, type Subcommand } from '../src/cli/option/program.js'

/** The page: a section for each command, with its options and examples. */
export function cliPage(): string {
  const root = program('')
  const sections = (root.commands as Subcommand[]).map(section)
  return `# The command

\`matrix-events\` reads stored Matrix events and reports on them. It comes with the package: \`npx matrix-events --help\`. Nothing is
ever written to what it reads. This page is generated from the options of the command: \`npm run generate\`.

What \`--json\` prints has a JSON Schema in the package: [\`schemas/cli\`](schemas.md#reports-of-the-command).

${sections.join('\n')}
## Exit status

${oneLine(EXIT_STATUS.replace('Exit status: ', ''))}
`
}

function section(command: Subcommand): string {
  const args = command.registeredArguments.map((argument) => {
    const text = argument.variadic ? `${argument.name()}...` : argument.name()
    return argument.required ? `<${text}>` : `[${text}]`
  })
  const options = command.options.map(({ argChoices, description, flags }) => {
    const values = argChoices === undefined ? '' : `. One of ${argChoices.map((value) => `\`${value}\``).join(', ')}`
    return `| \`${flags}\` | ${cell(description)}${values} |`
  })
  const examples = command.examples.map(({ does, line }) => `# ${does}\n${line}`)
  return [
    `## \`${['matrix-events', command.name(), ...args].join(' ')}\`\n`,
    `${command.description()}\n`,
    ...(options.length === 0 ? [] : [`| option | |\n| --- | --- |\n${options.join('\n')}\n`]),
    `\`\`\`sh\n${examples.join('\n\n')}\n\`\`\`\n`,
  ].join('\n')
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
