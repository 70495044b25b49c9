// The parts of docs/cli.md that follow from the program: the help of each command, and what some of them print.
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { createProgram, runCommandLine } from '../src/cli/program.ts'
import type { Terminal } from '../src/cli/terminal.ts'

const policyPath = '.github/vertex-policy.yml'

/** A policy with one finding. */
const policy = `version: 1
requires: ">=1.0"
providers:
  merged:
    resource: projects/123456789/locations/global/workloadIdentityPools/github/providers/merged
    trust: internal
grants:
  train:
    provider: merged
    service_account: trainer@acme-ml.iam.gserviceaccount.com
    when:
      repository: acme/fraud
      repository_id: "512345678"
      event_name: push
      ref: { glob: refs/heads/release* }
      runner_environment: github-hosted
    allow: { steps: [customJob] }
`

const notHere = (): never => {
  throw new Error('a command of the documentation asks no question and sends no request')
}

/** A terminal without a person, in a checkout that has only the policy. */
function terminalOf(printed: string[]): Terminal {
  const directory = resolve('/checkout')
  return {
    print: text => void printed.push(text),
    complain: text => void printed.push(text),
    isInteractive: false,
    program: '',
    hasColor: false,
    environment: {},
    directory,
    read: async path => {
      if (resolve(directory, path) === resolve(directory, policyPath)) return Buffer.from(policy)
      throw new Error(`there is no ${path}`)
    },
    list: async () => ['.git/'],
    write: notHere,
    execute: notHere,
    connect: notHere,
    ask: notHere,
    confirm: notHere,
  }
}

/** Returns the help of each command, in the order of the program's own help. */
export function commandReference(): string {
  const program = createProgram({ terminal: terminalOf([]), end: () => {} })
  const sections: string[] = []
  const walk = (command: Command, name: string): void => {
    for (const below of command.commands) {
      const full = `${name} ${below.name()}`
      if (below.commands.length > 0) walk(below, full)
      else sections.push(`### ${full}\n\n${block('text', helpOf(below))}`)
    }
  }
  walk(program, 'keyless-vertex')
  return sections.join('\n\n')
}

function helpOf(command: Command): string {
  const written: string[] = []
  command.configureOutput({
    writeOut: text => void written.push(text),
    getOutHelpWidth: () => 110,
    getOutHasColors: () => false,
  })
  command.outputHelp()
  return written.join('')
}

async function outputOf(args: readonly string[]): Promise<string> {
  const printed: string[] = []
  await runCommandLine(args, terminalOf(printed))
  return printed.join('\n')
}

const block = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``

/** Returns what each output looks like, for the policy above. */
export async function commandOutputs(): Promise<string> {
  const parts: [title: string, language: string, args: readonly string[]][] = [
    ['Text: `keyless-vertex validate`', 'text', ['validate']],
    ['JSON: `keyless-vertex validate --json`', 'json', ['validate', '--json']],
    ['Annotations: `keyless-vertex validate --annotations`', 'text', ['validate', '--annotations']],
    [
      'Claims: `keyless-vertex explain --event push --ref refs/heads/main --owner-id 90210`',
      'text',
      ['explain', '--event', 'push', '--ref', 'refs/heads/main', '--owner-id', '90210'],
    ],
  ]
  const shown = await Promise.all(
    parts.map(async ([title, language, args]) => `**${title}**\n\n${block(language, await outputOf(args))}`),
  )
  return [`The policy:\n\n${block('yaml', policy)}`, ...shown].join('\n\n')
}
