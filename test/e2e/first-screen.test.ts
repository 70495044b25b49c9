import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { failures } from './failures.ts'
import { type Training, trainHere } from './harness.ts'

/** What a person must see without scrolling. */
interface Seen {
  /** The cause: headline of the summary, title of the annotation, first line of the log. */
  readonly title: string | RegExp
  /** The next step, on the first screen of the summary. */
  readonly next: RegExp
  /** Where the annotation stands. */
  readonly file?: 'policy' | 'steps' | 'workflow'
}

const seen: Readonly<Record<keyof typeof failures, Seen>> = {
  'wrong-provider': {
    title: 'There is no provider `internol`, or it is disabled or deleted',
    next: /`providers\.internal\.resource` of the policy is misspelled.*\n\n```sh\ngcloud iam workload-identity-pools providers list/,
    file: 'policy',
  },
  'missing-binding': {
    title: 'Tokens of grant train may not impersonate trainer@acme-ml.iam.gserviceaccount.com',
    next: /```sh\ngcloud iam service-accounts add-iam-policy-binding trainer@/,
    file: 'policy',
  },
  'api-disabled': {
    title: 'train: the Vertex AI API is off in acme-ml',
    next: /```sh\ngcloud services enable aiplatform\.googleapis\.com --project=acme-ml\n```/,
    file: 'steps',
  },
  'wrong-bucket': {
    title: /^train: the storage location gs:\/\/acme-model\/fraud\/\w+…\w+ is outside allow\.storage of grant train$/,
    next: /Did you mean `gs:\/\/acme-models`\? It allows `gs:\/\/acme-models\/fraud\/\*\*`\.\*\*[\s\S]*Correct each value as its line says/,
    file: 'steps',
  },
  quota: {
    title: 'train: the quota custom_model_training_cpus is exceeded in us-central1',
    next: /`fallback` of the job.*\[`https:\/\/console[\s\S]*This shows the quota:\n\n```sh\ngcloud beta quotas info list/,
    file: 'steps',
  },
  'id-token-missing': {
    title: 'The job lacks the permission `id-token: write`',
    next: /```yaml\npermissions:\n {2}contents: read .*\n {2}id-token: write\n```/,
    file: 'workflow',
  },
  'policy-typo': {
    title: 'Invalid policy: grants.train.allow.service_acounts: no such field',
    next: /Did you mean `service_accounts`\?/,
    file: 'policy',
  },
  'image-not-allowed': {
    title: 'train: the image us-docker.pkg.dev/acme-ml/scratch/fraud:latest is outside allow.images of grant train',
    next: /`image` of the input `variables`.*It needs a digest.*It allows `us-docker\.pkg\.dev\/acme-ml\/train\/\*@sha256:\*`/,
    file: 'steps',
  },
  traceback: {
    title: 'train failed: exit code 1 · ValueError: bad shape: (32, 29), expected (32, 30)',
    next: /^## .*\n\n```\n[\s\S]*ValueError: bad shape[^`]*```[\s\S]*```sh\ngcloud logging read/,
    file: 'steps',
  },
  'deploy-failed': {
    title:
      /^release failed: the model server did not start · ModuleNotFoundError: No module named 'lightgbm'; rolled back$/,
    next: /^## .*\n\n```\n[\s\S]*ModuleNotFoundError[^`]*```[\s\S]*```sh\ngcloud logging read/,
    file: 'steps',
  },
  'probe-failed': {
    title: /the probe failed; rolled back$/,
    next: /`predictions\[0\]\.score` is 0\.5, expected at least 2[\s\S]*What to do/,
    file: 'steps',
  },
  'approval-missing': {
    title: 'Denied: grant train · no person approved this run for the environment production',
    next: /\*\*What to do:\*\* .*Start a new run, not a re-run, and have a reviewer approve it/,
    file: 'policy',
  },
  'self-approval': {
    title: 'Denied: grant train · octocat triggered and approved this run; another person must approve',
    next: /Start a new run, not a re-run, and have another reviewer approve it/,
    file: 'policy',
  },
  'actions-read-missing': {
    title: 'Cannot read the environment production and the approvals of this run: add `actions: read`',
    next: /```yaml\npermissions:\n {2}contents: read\n {2}id-token: write\n {2}actions: read\n```/,
    file: 'workflow',
  },
  'unprotected-branch': {
    title: 'Denied: grant train · the branch has neither a ruleset nor branch protection',
    next: /then add `required_status_checks` at \[[\s\S]*```sh\necho '\{"name":"keyless-vertex main"[\s\S]*gh api --method POST repos\/acme\/fraud\/rulesets --input -\n```/,
    file: 'policy',
  },
  'other-branch': {
    title: 'Denied: grant train · when.ref is refs/heads/more-epochs, needs refs/heads/main',
    next: /\*\*What to do:\*\* `when\.ref`: Merge into main, or run the workflow at that branch/,
    file: 'policy',
  },
  'metrics-missing': {
    title: 'check: gs://acme-models/fraud/metrics.json does not exist',
    next: /Let the training write it there/,
    file: 'steps',
  },
  'metrics-too-low': {
    title: 'check: auc is 0.8, expected at least 0.92',
    next: /change it in `steps\.check\.gate`/,
    file: 'steps',
  },
  'metrics-unreadable': {
    title: 'check: trainer@acme-ml.iam.gserviceaccount.com may not use the bucket gs://acme-models',
    next: /```sh\ngcloud storage buckets add-iam-policy-binding gs:\/\/acme-models/,
    file: 'steps',
  },
  'central-token-blind': {
    title: /^Cannot read the rules of branch main: the token in `github_token` cannot see acme\/fraud/,
    next: /leave it out to use the job’s own, and give a central policy’s token as `policy_token`/,
    file: 'workflow',
  },
  'policy-indentation': {
    title: 'Invalid policy: all mapping items must start at the same column',
    next: /Indent all keys of a mapping equally/,
    file: 'policy',
  },
  'stock-out': {
    title: 'train: Google has no such machine free in us-central1',
    next: /under `fallback` of the job/,
    file: 'steps',
  },
  'out-of-memory': {
    title: 'train failed: out of memory (exit code 137)',
    next: /machineType with more memory[\s\S]*```sh\ngcloud logging read/,
    file: 'steps',
  },
  'job-denied-read': {
    title: 'train failed: train-runtime@acme-ml.iam.gserviceaccount.com lacks storage.objects.get on gs://acme-data',
    next: /```sh\ngcloud storage buckets add-iam-policy-binding gs:\/\/acme-data \\\n {2}--member=serviceAccount:train-runtime@/,
    file: 'steps',
  },
  'invalid-input': {
    title: 'Invalid input mode: "dry-run"; use run, plan, check or lend',
    next: /Correct it under `with:`/,
    file: 'workflow',
  },
  'role-missing': {
    title: 'train: trainer@acme-ml.iam.gserviceaccount.com lacks aiplatform.customJobs.list',
    next: /```sh\ngcloud projects add-iam-policy-binding acme-ml/,
    file: 'steps',
  },
  timeout: {
    title: 'train: not done within its timeout of 1800 s',
    next: /Raise `timeout` of `steps\.train`/,
    file: 'steps',
  },
  perimeter: {
    title: 'train: VPC Service Controls refuse this run',
    next: /```sh\ngcloud logging read/,
    file: 'steps',
  },
  'check-missing': {
    title: 'Check: grant train lacks what its steps need (4 yes, 4 no)',
    next: /```sh\ngcloud projects add-iam-policy-binding acme-ml/,
  },
}

const files = {
  policy: '.github/vertex-policy.yml',
  steps: 'vertex/train.yml',
  workflow: '.github/workflows/train.yml',
}

/** Height of a window without scrolling, and characters in a line of 1,012 px, as GitHub sets a summary. */
const screenHeight = 900
const lineLength = 125

/** Returns about what is on the first screen. The height is estimated: a browser would take longer than all runs. */
function firstScreen(summary: string): string {
  const blocks = summary.split(/\n\n(?=[^ \n])/)
  let height = 0
  const shown: string[] = []
  let fence: string | undefined
  for (const block of blocks) {
    fence ??= /^`{3,}/.exec(block)?.[0]
    height += heightOf(block, fence !== undefined)
    if (fence !== undefined && block.endsWith(fence)) fence = undefined
    if (height > screenHeight) break
    shown.push(block)
  }
  return shown.join('\n\n')
}

function heightOf(block: string, isCode: boolean): number {
  const lines = block.split('\n')
  if (isCode) return 48 + 20 * lines.length
  if (block.startsWith('#')) return 24 + 36 * Math.ceil(block.length / 75)
  if (block.startsWith('|')) return 16 + 37 * lines.length
  return 16 + lines.reduce((sum, line) => sum + 24 * Math.max(1, Math.ceil(line.length / lineLength)), 0)
}

/** Returns the blocks of the summary that a user copies to a shell. */
const blocksOf = (summary: string): string[] =>
  [...summary.matchAll(/^( *)```sh\n([\s\S]*?)\n *```$/gm)].map(([, indent = '', block = '']) =>
    block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  )

/** Expects that each block is one whole command that a shell can parse, and that leaves nothing to fill in. */
function expectCommands(run: Training): void {
  // The commands for the record have a block of their own, all together.
  const [summary = ''] = run.summary.split('<b>Record</b>')
  const blocks = blocksOf(summary)
  execFileSync('bash', ['-n', '-c', blocks.join('\n')])
  for (const block of blocks) {
    expect(block, 'a placeholder').not.toMatch(/…|\bOWNER\b|\b(PRINCIPAL|ROLE|PROJECT|NAME|VALUE)\b|<[a-z]|undefined/)
    expect(
      block
        .replaceAll(/(?:\\|\|)\n/g, '')
        .trim()
        .split('\n'),
      'one command',
    ).toHaveLength(1)
  }
}

/** `KEEP=1` writes what each run left to `tmp/failures`, to look at it. */
function keep(name: string, { summary, log, annotations }: Training): void {
  if (process.env['KEEP'] === undefined) return
  const folder = `tmp/failures/${name}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/summary.md`, summary)
  writeFileSync(`${folder}/log.txt`, log)
  writeFileSync(`${folder}/annotations.txt`, JSON.stringify(annotations, undefined, 2))
}

const plain = (text: string): string => text.replaceAll('`', '')

describe('the first screen tells the cause and the next step', () => {
  test.each(Object.entries(failures))('%s', async (name, failure) => {
    await using cloud = await failure.start({ virtualTime: true })
    const run = await trainHere(cloud, failure.run(cloud))
    keep(name, run)
    const { title, next, file } = seen[name as keyof typeof failures]
    expect(run.exitCode).toBe(1)
    const [error, ...others] = run.annotations.filter(({ type }) => type === 'error')
    expect(others).toEqual([])
    if (typeof title === 'string') expect(error?.title).toBe(title)
    else expect(error?.title).toMatch(title)
    expect(error?.title?.length).toBeLessThanOrEqual(140)
    if (file !== undefined) expect(error?.file).toBe(files[file])
    const [headline = ''] = run.summary.split('\n')
    // A rollout that was undone says what serves now.
    if (!headline.startsWith('## ↩️ Rolled back'))
      expect(plain(headline).replace(/^## \S+ /, '')).toBe(plain(error?.title ?? ''))
    expect(plain(run.log)).toContain(plain(error?.title ?? ''))
    expect(firstScreen(run.summary)).toMatch(next)
    expectCommands(run)
    // Another grant does not help against a missing approval.
    expect(run.log + run.summary).not.toMatch(/if you meant that grant|name that grant/i)
    // The request is not the cause.
    expect(`${error?.title} ${headline}`).not.toMatch(/\b(?:GET|POST|PATCH) /)
  })
})
