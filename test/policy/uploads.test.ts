import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePolicies } from '../../src/policy/compare/compare.ts'
import type { ListedClass } from '../../src/policy/limits/fields/classes.ts'
import { refuseValue } from '../../src/policy/limits/lists.ts'
import { allowing, prepared, refused } from './bounds.ts'
import { digest, load, smallPolicy } from './fixtures.ts'

const place = { project: 'acme-ml', location: 'us-central1' }
const lineOf = (list: string, entries: readonly string[]): string => `${list}: ${JSON.stringify(entries)}`
const refusal = (list: ListedClass, entries: readonly string[], value: string): string | undefined => {
  const allow = entries.length === 0 ? allowing(['call']) : allowing(['call'], lineOf(list, entries))
  const found = refuseValue(list, value, allow, 'train', place)
  return found && `${found.message} ${found.cure}`
}

it('the line that allows a build lists its image with any digest, since no digest is known yet', () => {
  const body = { from: '.', image: 'us-docker.pkg.dev/acme-ml/other/fraud', staging: 'gs://acme-code/b/' }
  const images = 'images: ["us-docker.pkg.dev/acme-ml/train/**"]'
  const found = refused(prepared('buildImage', body), allowing(['buildImage'], images)).join('\n')
  expect(found).toContain(
    'To allow it, add to grants.train.allow.images: ["us-docker.pkg.dev/acme-ml/other/fraud@sha256:*"]',
  )
  expect(found).not.toContain('sha256:000')
})

describe('an upload', () => {
  const code = ['gs://acme-code/train/**']

  it.each([
    ['a folder', code, 'gs://acme-code/train/abc/'],
    ['an object', code, 'gs://acme-code/train/abc/a.tar.gz'],
    ['the folder of the entry itself', code, 'gs://acme-code/train/'],
    ['a folder that is named', ['gs://acme-code/train/'], 'gs://acme-code/train/'],
    ['any folder of one level', ['gs://acme-code/*/'], 'gs://acme-code/train/'],
    ['an object of one level', ['gs://acme-code/*'], 'gs://acme-code/a.tar.gz'],
    ['a whole bucket', ['gs://acme-code/**'], 'gs://acme-code/'],
  ])('passes: %s', (_, entries, value) => {
    expect(refusal('writes', entries, value)).toBeUndefined()
  })

  it.each([
    ['another bucket', code, 'gs://evil/train/'],
    ['a bucket that begins alike', code, 'gs://acme-code-evil/train/'],
    ['another folder', code, 'gs://acme-code/serve/'],
    ['a folder that begins alike', code, 'gs://acme-code/train-evil/'],
    ['a folder, where single objects are allowed', ['gs://acme-code/*'], 'gs://acme-code/'],
    ['a folder, where single objects of a folder are allowed', ['gs://acme-code/train/*'], 'gs://acme-code/train/'],
    ['a folder, where archives are allowed', ['gs://acme-code/**/*.tar.gz'], 'gs://acme-code/a.tar.gz/'],
    ['an object, where its folder alone is named', ['gs://acme-code/train/'], 'gs://acme-code/train/x'],
    ['a folder two levels below', ['gs://acme-code/*/'], 'gs://acme-code/train/x/'],
    ['what storage allows', [], 'gs://acme-models/fraud/'],
  ])('is refused: %s', (_, entries, value) => {
    expect(refusal('writes', entries, value)).toContain(
      `the upload location "${value}" is outside allow.writes of grant train.`,
    )
  })

  it.each([
    ['gs://acme-code/train/../serve/', 'contains a . or .. segment'],
    ['gs://acme-code/train/./', 'contains a . or .. segment'],
    ['gs://acme-code/train/..', 'contains a . or .. segment'],
    ['gs://acme-code/train//x', 'contains //'],
    ['gs://acme-code//train/', 'contains //'],
    ['gs://acme-code/train/%2e%2e/', 'contains one of %'],
    ['gs://acme-code/train/x?uploadType=media', 'contains one of %'],
    ['gs://acme-code/train/x#1', 'contains one of %'],
    ['gs://acme-code/train/\\..\\', 'contains one of %'],
    ['gs://acme-code/train/*/', 'contains *'],
    ['gs://acme-code/train/**', 'contains ** or [ ]'],
    ['gs://acme-code/train/[a]/', 'contains ** or [ ]'],
    ['gs://acme-code/train/a b', 'contains a space or a control character'],
    ['gs://acme-code/train/a\u0000', 'contains a space or a control character'],
    ['gs://acme-code./train/', 'names no bucket'],
    ['gs://ACME-code/train/', 'names no bucket'],
    ['gs://acme-code:443/train/', 'names no bucket'],
    ['gs://x@acme-code/train/', 'names no bucket'],
    ['gs:///acme-code/train/', 'names no bucket'],
    ['GS://acme-code/train/', 'does not begin with gs://'],
    ['https://storage.googleapis.com/acme-code/train/', 'does not begin with gs://'],
    ['gs://acme-code', 'names no object and no folder, which ends with /'],
  ])('under a name that others read otherwise is refused by every grant: %s', (value, flaw) => {
    expect(refusal('writes', ['**'], value)).toContain(flaw)
  })

  it('is told which line would allow it, without the commit of this run', () => {
    expect(refusal('writes', [], 'gs://acme-code/train/0123456789abcdef0123456789abcdef01234567/')).toContain(
      'It allows none. To allow it, add to grants.train.allow.writes: ["gs://acme-code/train/**"]',
    )
    expect(refusal('writes', ['gs://acme-code/train/**'], 'gs://acme-cod/train/')).toContain('Did you mean')
  })
})

describe('a change of allow.writes', () => {
  const policyWith = (entries: readonly string[]) =>
    load(
      smallPolicy({
        grant: `service_account: trainer@acme-ml.iam.gserviceaccount.com\n    allow: { ${lineOf('writes', entries)} }`,
      }),
    )
  const effect = (from: readonly string[], to: readonly string[]): string =>
    comparePolicies(policyWith(from), policyWith(to)).effect

  it('from single objects to the folder itself is wider, although the patterns are not', () => {
    expect(effect(['gs://acme-code/*'], ['gs://acme-code/'])).toBe('widened')
    expect(effect(['gs://acme-code/**'], ['gs://acme-code/a/'])).toBe('narrowed')
    expect(effect(['gs://acme-code/**'], ['gs://acme-code/*'])).toBe('narrowed')
  })

  const piece = fc.constantFrom('a', '*', '**', 'a/', '*/', '**/', '/')
  const entry = fc
    .array(piece, { minLength: 1, maxLength: 4 })
    .map(parts => `gs://acme-code/${parts.join('')}`.replace(/\*{3,}/g, '**').replace(/(?<!:)\/{2,}/g, '/'))
  const value = fc
    .array(fc.constantFrom('a', 'b', 'a/', 'b/'), { minLength: 1, maxLength: 4 })
    .map(parts => `gs://acme-code/${parts.join('')}`)

  it('that is said to widen nothing lets nothing more be written', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 2 }),
        fc.array(entry, { minLength: 1, maxLength: 2 }),
        fc.array(value, { minLength: 1, maxLength: 6 }),
        (before, after, values) => {
          fc.pre(effect(before, after) !== 'widened')
          for (const one of values)
            if (refusal('writes', after, one) === undefined) expect(refusal('writes', before, one)).toBeUndefined()
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a secret of an agent', () => {
  const agent = (secretRef: object) =>
    prepared('reasoningEngine', {
      displayName: 'agent',
      spec: { deploymentSpec: { maxInstances: 1, secretEnv: [{ name: 'KEY', secretRef }] } },
    })
  const found = (entries: readonly string[], secretRef: object): string[] =>
    refused(
      agent(secretRef),
      allowing(['reasoningEngine'], 'service_accounts: [default]', lineOf('secrets', entries)),
    ).map(fault => fault.replace(/^.*?secretRef\./, ''))

  it.each([
    ['by its id', ['gemini-*'], { secret: 'gemini-key', version: 'latest' }],
    ['by its full name', ['gemini-key'], { secret: 'projects/acme-ml/secrets/gemini-key', version: '3' }],
    ['of another project', ['projects/vault/secrets/*'], { secret: 'projects/vault/secrets/key' }],
    ['with an alias', ['*'], { secret: 'key', version: 'prod-1' }],
  ])('passes: %s', (_, entries, secretRef) => {
    expect(found(entries, secretRef)).toEqual([])
  })

  it.each([
    ['another one', ['gemini-key'], { secret: 'prod-key' }, 'secret: the secret "prod-key" is outside allow.secrets'],
    [
      'of another project',
      ['*'],
      { secret: 'projects/vault/secrets/key' },
      'secret: the secret "projects/vault/secrets/key" is outside allow.secrets',
    ],
    [
      "by another project's number",
      ['*'],
      { secret: 'projects/42/secrets/key' },
      'secret: the secret "projects/42/secrets/key" is outside allow.secrets',
    ],
    [
      'with a version in its name',
      ['**'],
      { secret: 'key/versions/1' },
      'secret: the secret "key/versions/1" names a version',
    ],
    [
      'with segments that lead elsewhere',
      ['**'],
      { secret: 'projects/acme-ml/secrets/../secrets/key' },
      'is neither the id of a secret nor projects/PROJECT/secrets/ID',
    ],
    [
      'of a region',
      ['**'],
      { secret: 'projects/acme-ml/locations/us-central1/secrets/key' },
      'is neither the id of a secret nor projects/PROJECT/secrets/ID',
    ],
    [
      'with a version that leads to another secret',
      ['gemini-key'],
      { secret: 'gemini-key', version: '../../prod-key/versions/1' },
      'version: no version of a secret: "../../prod-key/versions/1".',
    ],
  ])('is refused: %s', (_, entries, secretRef, beginning) => {
    expect(found(entries, secretRef)).toEqual([expect.stringContaining(beginning)])
  })
})

describe('an image of a step of the user in a build', () => {
  it.each([
    [['gcr.io/cloud-builders/gsutil'], 'gcr.io/cloud-builders/gsutil'],
    [['us-docker.pkg.dev/acme-ml/tools/*@sha256:*'], `us-docker.pkg.dev/acme-ml/tools/lint@${digest}`],
  ])('passes within %j: %s', (entries, value) => {
    expect(refusal('build_steps', entries, value)).toBeUndefined()
  })

  it.each([
    ['no list', [], 'gcr.io/cloud-builders/docker', 'is outside allow.build_steps of grant train. It allows none.'],
    ['another one', ['gcr.io/cloud-builders/gsutil'], 'docker', 'is outside allow.build_steps'],
    ['a tag behind a digest', ['gcr.io/x/y@sha256:*'], `gcr.io/x/y:latest@${digest}`, 'is outside allow.build_steps'],
    ['a tag, where digests are listed', ['gcr.io/x/*@sha256:*'], 'gcr.io/x/y:1', 'Name it by digest'],
    ['a digest that is cut', ['**'], 'gcr.io/x/y@sha256:5f', 'has a digest that is not sha256: and 64 hex digits'],
    ['a substitution', ['**'], '${_IMAGE}', 'names no image'],
    ['a substitution in it', ['**'], 'gcr.io/$PROJECT_ID/x', 'contains one of % ? # \\ { } $'],
  ])('is refused: %s', (_, entries, value, part) => {
    expect(refusal('build_steps', entries, value)).toContain(part)
  })
})
