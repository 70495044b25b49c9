import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { WorkflowJob } from '../../emulator/runner/runner.ts'
import {
  changed,
  files,
  fraud,
  image,
  policyPath,
  policyText,
  type TrainOptions,
  throughDist,
  train,
} from './harness.ts'
import { customJob, stepsFile } from './steps.ts'

const steps = files['vertex/train.yml'] ?? ''

interface Bad {
  /** Texts that the log must contain besides `(CODE, at: stage)`. */
  readonly says: readonly (string | RegExp)[]
  readonly code: string
  readonly options?: TrainOptions
}

/**
 * Runs with an invalid input. The run must fail before any request, and report the fault, its place and the correction.
 */
async function refused(cloud: Emulator, { says, code, options = {} }: Bad): Promise<void> {
  const before = cloud.requests.length
  const run = await train(cloud, options)
  expect(run, run.log).toMatchObject({ exitCode: 1, conclusion: 'failure' })
  for (const words of says)
    if (typeof words === 'string') expect(run.log).toContain(words)
    else expect(run.log).toMatch(words)
  expect(run.log).toContain(`(${code}, at: `)
  expect(run.annotations.some(({ type }) => type === 'error')).toBe(true)
  const asked = cloud.requests.slice(before).map(({ host }) => host)
  expect(asked.filter(host => host !== 'api.github.com' && host !== 'token.actions.githubusercontent.com')).toEqual([])
  expect(run.record.map(({ type }) => type)).not.toContain('token.requested')
}

const inline = (text: string): TrainOptions => ({ inputs: { variables: '', steps: text } })

test('inputs that are wrong are named together, before anything is asked of anyone', async () => {
  await using cloud = await fraud()
  await refused(cloud, {
    code: 'INPUT_INVALID',
    says: [
      'grant: required; name the grant',
      'mode: "dry-run"; use run, plan, check or lend',
      'rerun: "yes"; use adopt or new',
      'log_streaming: "1"; use true or false',
    ],
    options: { inputs: { grant: '', mode: 'dry-run', rerun: 'yes', log_streaming: '1' } },
  })
  await refused(cloud, {
    code: 'INPUT_INVALID',
    says: ['steps: required in mode run; the path of the steps file'],
    options: { inputs: { steps: '' } },
  })
  expect(cloud.requests).toEqual([])
})

describe('a steps file', () => {
  const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`
  const cases: Record<string, Bad> = {
    'that is not there': {
      code: 'STEPS_UNREADABLE',
      says: ['vertex/none.yml could not be read: there is no such file in the workspace', 'actions/checkout'],
      options: { inputs: { steps: 'vertex/none.yml' } },
    },
    'above the workspace': {
      code: 'STEPS_UNREADABLE',
      says: ['../outside.yml could not be read: it is outside of the workspace'],
      options: { inputs: { steps: '../outside.yml' } },
    },
    'at an absolute path': {
      code: 'STEPS_UNREADABLE',
      says: ['/etc/hostname could not be read: it is outside of the workspace'],
      options: { inputs: { steps: '/etc/hostname' } },
    },
    'that is a folder': {
      code: 'STEPS_UNREADABLE',
      says: ['vertex could not be read: it is not a file'],
      options: { inputs: { steps: 'vertex' } },
    },
    'that is not a text': {
      code: 'STEPS_UNREADABLE',
      says: ['not a UTF-8 text'],
      options: { workspace: { 'vertex/train.yml': Buffer.from([0xff, 0xfe, 0x00]) } },
    },
    'that is broken YAML': {
      code: 'STEPS_INVALID',
      says: [/steps \(input\):2:\d+ /],
      options: inline('version: 1\nsteps: {a: [\n'),
    },
    'that is too large': {
      code: 'STEPS_INVALID',
      says: ['vertex/train.yml:1:1 the file has', 'at most 262144 are read'],
      options: { workspace: { 'vertex/train.yml': `${steps}# ${'x'.repeat(300_000)}\n` } },
    },
    'nested too deeply': {
      code: 'STEPS_INVALID',
      says: ['nested deeper than 64 levels'],
      options: inline(`version: 1\nsteps: ${deep(100)}\n`),
    },
    'nested by the thousand': {
      code: 'STEPS_INVALID',
      says: ['nested deeper than 64 levels'],
      options: inline(`version: 1\nsteps: ${deep(20_000)}\n`),
    },
    'with a key twice': {
      code: 'STEPS_INVALID',
      says: [/steps \(input\):3:1 the key "project" occurs twice/],
      options: inline('version: 1\nproject: a\nproject: b\n'),
    },
    'with anchors that would explode': {
      code: 'STEPS_INVALID',
      says: [/steps \(input\):\d+:\d+ .*written out/],
      options: inline(
        `version: 1\na0: &a0 [x, x]\n${Array.from({ length: 20 }, (_, level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}]\n`).join('')}steps: *a20\n`,
      ),
    },
    'with keys of the prototype': {
      code: 'STEPS_INVALID',
      says: ['the key __proto__ is not supported. Remove it.', /:3:1 /],
      options: inline('version: 1\nproject: a\n__proto__: {x: 1}\n'),
    },
    'with keys, kinds and fields that do not exist': {
      code: 'STEPS_INVALID',
      says: [
        /vertex\/train\.yml:\d+:1 locaton: no such field\. Did you mean location\?/,
        /steps\.train\.timout: no such field\. Did you mean timeout\?/,
        /steps\.other\.custmJob: no such field\. Did you mean customJob\?/,
        'vertex/train.yml has 3 problems',
      ],
      options: {
        workspace: {
          'vertex/train.yml': `${steps.replace('timeout: 2h', 'timout: 2h').replace('location: us', 'locaton: us').replace('outputs:\n', '  other: { custmJob: {} }\noutputs:\n')}`,
        },
      },
    },
    'with a field that Vertex AI has not got': {
      code: 'STEPS_INVALID',
      says: [
        /vertex\/train\.yml:\d+:\d+ steps\.train\.customJob\.jobSpec\.workerPoolSpecs\[0\]\.replicacount: no such field\. Did you mean replicaCount\?/,
      ],
      options: { workspace: { 'vertex/train.yml': changed(steps, 'replicaCount: 1', 'replicacount: 1') } },
    },
    'with steps in a circle': {
      code: 'STEPS_INVALID',
      says: [/a cycle that would wait forever: a needs b \(\d+:\d+\), b needs a \(\d+:\d+\)/],
      options: inline(stepsFile({ a: customJob('${steps.b.name}'), b: customJob('b', { needs: ['a'] }) })),
    },
    'with references to nothing': {
      code: 'STEPS_INVALID',
      says: [/\$\{variables\.imag\}.*/, /\$\{steps\.non\.name\}/],
      options: inline(stepsFile({ a: customJob('${variables.imag}'), b: customJob('${steps.non.name}') })),
    },
    'of another version': {
      code: 'STEPS_INVALID',
      says: ['version 2 is not supported', 'Write version: 1.'],
      options: inline(stepsFile({ a: customJob('a') }, { version: 2 })),
    },
  }
  test('that cannot be used is refused with its place and its cure', async () => {
    await using cloud = await fraud()
    for (const bad of Object.values(cases)) await refused(cloud, bad)
  })

  test('that is a link to outside of the workspace is not followed', async () => {
    await using cloud = await fraud(throughDist)
    const job = new WorkflowJob(cloud)
    writeFileSync(join(job.paths.root, 'secret.yml'), steps)
    symlinkSync(join(job.paths.root, 'secret.yml'), join(job.paths.workspace, 'vertex/link.yml'))
    const run = await job.run({ inputs: { grant: 'train', steps: 'vertex/link.yml', variables: `image=${image}` } })
    await job.end()
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('vertex/link.yml could not be read: it is a link to outside of the workspace')
    expect(run.log).toContain('(STEPS_UNREADABLE, at: steps)')
  })
})

test('variables that are missing, given twice, unknown or of another type are told together', async () => {
  await using cloud = await fraud()
  const says = (variables: string, ...words: (string | RegExp)[]): Promise<void> =>
    refused(cloud, { code: 'INPUT_INVALID', says: words, options: { inputs: { variables } } })
  await says(
    '',
    /vertex\/train\.yml:\d+:\d+ variables\.image: required, but not given\. Add image=… to the action's variables input\./,
  )
  await says(`image=${image}\nimage=other`, 'variables (input):2:1 image is given twice, first on line 1')
  await says(`image=${image}\nepochz=3`, 'declares no variable epochz. Did you mean epochs?')
  await says(`{"image": "${image}", "epochs": "1e1"}`, 'epochs: expected an integer, such as 10, got "1e1"')
})

test('a policy that is missing, broken or does not know the grant is refused with its place', async () => {
  await using cloud = await fraud()
  await refused(cloud, {
    code: 'POLICY_MISSING',
    says: [
      'The policy acme/fraud/policy/none.yml could not be read at the head of the default branch: there is no such file',
      'Merge a policy to that path first',
    ],
    options: { inputs: { policy: 'policy/none.yml' } },
  })
  await refused(cloud, {
    code: 'INPUT_INVALID',
    says: ['policy: expected a path inside the repository, got "../policy.yml"'],
    options: { inputs: { policy: '../policy.yml' } },
  })
  await refused(cloud, {
    code: 'GRANT_UNKNOWN',
    says: ['the policy has no grant "trian"', 'Did you mean train?'],
    options: { inputs: { grant: 'trian' } },
  })

  const bad: [string, readonly (string | RegExp)[]][] = [
    [`${policyText}\n  - [broken`, [/vertex-policy\.yml:\d+:\d+ /]],
    [`${policyText}# ${'x'.repeat(300_000)}\n`, ['at most 262144 are read']],
    [changed(policyText, 'event_name:', 'event_nam:'), [/grants\.train\.when\.event_nam: .*Did you mean event_name\?/]],
    [changed(policyText, 'timeout: 6h', 'timeout: 6h\n      __proto__: {}'), ['the key __proto__ is not supported']],
    [changed(policyText, 'projects/123456789/', 'projects/acme-ml/'), [/providers\.internal\.resource: .*number/]],
    [changed(policyText, '/providers/internal', ''), [/providers\.internal\.resource: /]],
  ]
  for (const [policy, says] of bad) {
    cloud.github.repository('acme/fraud').commit({ [policyPath]: policy })
    await refused(cloud, { code: 'POLICY_INVALID', says: ['.github/vertex-policy.yml:', ...says] })
  }
})

test('what the grant does not list is refused before any token, each with its place and the line to write', async () => {
  await using cloud = await fraud()
  const outside = stepsFile({
    image: {
      customJob: {
        displayName: 'a',
        jobSpec: {
          workerPoolSpecs: [
            {
              machineSpec: { machineType: 'n1-standard-8' },
              replicaCount: 1,
              containerSpec: { imageUri: 'docker.io/evil/train:latest' },
            },
          ],
        },
      },
    },
    machine: {
      customJob: {
        displayName: 'b',
        jobSpec: {
          workerPoolSpecs: [
            { machineSpec: { machineType: 'a2-highgpu-8g' }, replicaCount: 9, containerSpec: { imageUri: image } },
          ],
        },
      },
    },
    bucket: customJob('c', {}, { baseOutputDirectory: { outputUriPrefix: 'gs://elsewhere/out' } }),
    account: customJob('d', {}, { serviceAccount: 'owner@acme-ml.iam.gserviceaccount.com' }),
    place: customJob('e', { location: 'europe-west4', project: 'other-project' }),
    slow: customJob('f', { timeout: '5h' }, {}),
  })
  const policy = changed(policyText, 'timeout: 6h', 'timeout: 4h')
  cloud.github.repository('acme/fraud').commit({ [policyPath]: policy })
  await refused(cloud, {
    code: 'LIMITS_EXCEEDED',
    says: [
      /steps\.image\.customJob\.jobSpec\.workerPoolSpecs\[0\]\.containerSpec\.imageUri: .*docker\.io\/evil\/train:latest.* is outside allow\.images of grant train/,
      /steps\.machine\..*machineType: .*a2-highgpu-8g.* is outside allow\.machines\.types/,
      /steps\.machine\..*replicas/,
      /steps\.bucket\..*outputUriPrefix: .*gs:\/\/elsewhere\/out.* is outside allow\.storage/,
      /steps\.account\..*serviceAccount: .*owner@acme-ml\.iam\.gserviceaccount\.com.* is outside allow\.service_accounts/,
      /steps\.place\.location: .*europe-west4.* is outside allow\.locations/,
      /steps\.place\.project: .*other-project.* is outside allow\.projects/,
      /steps\.slow\.timeout: a timeout of 5h is outside allow\.timeout/,
      /steps \(input\):\d+:\d+ /,
      'have `allow` of the grant widened in a reviewed change of the policy',
    ],
    options: inline(outside),
  })
})
