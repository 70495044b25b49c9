import { type Command, InvalidArgumentError, Option } from 'commander'
import { logLine } from '../../core/escape.ts'
import type { RenderOptions } from '../../policy/compile/render-options.ts'
import type { Fence, Layout, Setup } from '../../policy/compile/setup.ts'
import { collectValues } from '../options.ts'
import { type CliSession, UsageError } from '../session.ts'
import type { Terminal } from '../terminal.ts'

const targets = ['gcloud', 'terraform', 'cel', 'json'] as const
type Target = (typeof targets)[number]
const layouts = ['auto', 'conditions', 'bindings'] as const satisfies readonly (Layout | 'auto')[]
const fences = ['boundary', 'keys', 'issuers'] as const satisfies readonly Fence[]

interface CompileCommandOptions {
  readonly target: Target
  readonly layout: Layout | 'auto'
  readonly fence?: readonly Fence[]
  readonly home?: readonly string[]
  readonly existingPool?: readonly string[]
  readonly existingAccount?: readonly string[]
  readonly prove?: true
  readonly json?: true
}

/** Adds `compile`, which prints the set-up of Google that admits exactly what policies admit. */
export function addCompile(program: Command, session: CliSession): void {
  program
    .command('compile')
    .summary("print Google's side of policies: providers, accounts and roles")
    .description(
      'Turns the "when" of one or more policies into the attribute mapping and the condition of each provider, and their accounts and "allow" into bindings. Google then admits exactly what the policies say, also to a step that skips the action. Only the action enforces branch, approval, allow and require.\n\nPolicies that share a provider must be compiled together. It sends no request, and changes nothing.',
    )
    .argument('[policy...]', 'policy files; default: .github/vertex-policy.yml')
    .addOption(new Option('--target <format>', 'what to print').choices(targets).default('gcloud'))
    .addOption(
      new Option('--layout <name>', 'how grants become attributes; auto chooses, and says why')
        .choices(layouts)
        .default('auto'),
    )
    .addOption(
      new Option(
        '--fence <name>',
        'a further fence, for an administrator of the organization; repeatable. boundary: principals of the pools reach only your projects; keys: accounts can have no stored keys; issuers: the organization accepts no other issuer',
      ).argParser(addFence),
    )
    .addOption(
      new Option(
        '--home <owner/name>',
        "the repository of the policies: one for all, or one for each; default: git's remote",
      ).argParser(collectValues),
    )
    .addOption(
      new Option(
        '--existing-pool <resource>',
        'a pool that exists already, as the policy names it: it is used, and not created; repeatable',
      ).argParser(collectValues),
    )
    .addOption(
      new Option(
        '--existing-account <email>',
        'an account that exists already: it gets roles only; repeatable',
      ).argParser(collectValues),
    )
    .option(
      '--prove',
      'prove first that Google would admit exactly what the policies admit, and print nothing otherwise',
    )
    .option('--json', 'the same as --target json')
    .addHelpText(
      'after',
      `
Examples:
  $ keyless-vertex compile > setup.sh && bash setup.sh
  $ keyless-vertex compile --target terraform > keyless.tf
  $ keyless-vertex compile --target cel --prove
  $ keyless-vertex compile a.yml b.yml --home acme/a --home acme/b --layout bindings --target json

The layout, how near each limit of Google is, and what the set-up lacks go to the standard error.
Exit code 1: a limit is exceeded, the policies do not fit together, or there is no proof.`,
    )
    .action((policies: readonly string[], options: CompileCommandOptions) => compile(policies, options, session))
}

function addFence(value: string, previous: readonly Fence[] = []): readonly Fence[] {
  const fence = fences.find(one => one === value)
  if (fence === undefined) throw new InvalidArgumentError(`Allowed choices are ${fences.join(', ')}.`)
  return [...previous, fence]
}

async function compile(
  paths: readonly string[],
  {
    target,
    layout,
    fence = [],
    home = [],
    prove,
    json,
    existingPool = [],
    existingAccount = [],
  }: CompileCommandOptions,
  { terminal, end }: CliSession,
): Promise<void> {
  const { policiesToCompile } = await import('../policies-to-compile.ts')
  const policies = await policiesToCompile(terminal, paths, { home })
  const { compileSetup } = await import('../../policy/compile/compile.ts')
  const existing = { existingPools: existingPool, existingAccounts: existingAccount }
  let setup: Setup
  const proven: string[] = []
  try {
    setup = compileSetup(policies, { layout, fences: fence })
  } catch (error) {
    await (await import('../errors.ts')).tellError(error, json === true || target === 'json', terminal)
    return end(1)
  }
  checkExisting(setup, existing)
  if (prove) {
    const { proveSetup } = await import('../../policy/compile/prove.ts')
    const { describeProof } = await import('../../policy/compile/describe-proof.ts')
    const proof = proveSetup(policies, setup)
    proven.push(...describeProof(proof))
    if (proof.failures.length > 0) {
      terminal.complain(proven.map(logLine).join('\n'))
      const { safeJson } = await import('../findings/as-json.ts')
      if (json || target === 'json')
        terminal.print(safeJson({ error: { message: proven[0], failures: proof.failures } }))
      return end(1)
    }
  }
  terminal.print((await render(setup, json ? 'json' : target, existing)).trimEnd())
  await explain(setup, proven, terminal)
}

/** A pool or an account that the policies do not use would be a misspelled one, which the set-up then creates. */
function checkExisting({ pools, accounts }: Setup, existing: Required<RenderOptions>): void {
  const check = (option: string, given: readonly string[], known: readonly string[]): void => {
    const wrong = given.find(one => !known.includes(one))
    if (wrong !== undefined)
      throw new UsageError(`${option} ${wrong}: the policies do not use it`, [
        'They use:',
        ...known.map(one => `  ${option} ${one}`),
      ])
  }
  const resources = pools.map(({ resource }) => resource)
  check('--existing-pool', existing.existingPools, resources)
  const emails = accounts.map(({ email }) => email)
  check('--existing-account', existing.existingAccounts, emails)
}

async function render(setup: Setup, target: Target, existing: RenderOptions): Promise<string> {
  switch (target) {
    case 'gcloud':
      return (await import('../../policy/compile/gcloud.ts')).renderGcloud(setup, existing)
    case 'terraform':
      return (await import('../../policy/compile/terraform.ts')).renderTerraform(setup, existing)
    case 'cel':
      return (await import('../../policy/compile/as-cel.ts')).renderCel(setup)
    case 'json':
      return (await import('../findings/as-json.ts')).safeJson(setup)
    default:
      return target satisfies never
  }
}

/** Writes what is not part of the output, so that the output can go to a file. */
async function explain(setup: Setup, more: readonly string[], { complain }: Pick<Terminal, 'complain'>): Promise<void> {
  const { describeSetup } = await import('../../policy/compile/describe.ts')
  complain([...describeSetup(setup), ...more].map(logLine).join('\n'))
}
