import { isObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import { checkShape } from '../../document/check-shape.ts'
import { type PartsOf, partsOf } from '../../document/parts.ts'
import type { Path } from '../../document/path.ts'
import { invalidFile } from '../../document/problem-list.ts'
import type { Fault } from '../../document/shape.ts'
import { suggest } from '../../document/suggest.ts'
import { parseDocument, type SourceDocument } from '../../document/yaml.ts'
import { grantOf } from '../load/load.ts'
import type { PolicyReader } from '../load/reader.ts'
import type { Grant, Policy } from '../policy.ts'
import { completeClaims, readStatedClaims } from './claims.ts'
import { conditionsOf } from './conditions.ts'
import type { ExpectedDecision, PolicyTest, StatedAnswers, StatedClaims, StepsExpectation } from './model.ts'
import { policyTestShapes } from './test-shapes.ts'

/** A file of tests before its policy is known. */
export interface PolicyTestFile {
  readonly file: string
  /** Path of the policy, as written. */
  readonly policy: string | undefined
  /** The claims of all tests, as stated. */
  readonly claims: StatedClaims
  /**
   * Returns the tests, for a policy. Without one it only looks for faults.
   *
   * @throws ActionError `POLICY_INVALID` with every problem of the file
   */
  readonly testsOf: (policy: Policy | undefined) => readonly PolicyTest[]
}

type Parts = PartsOf<{ readonly type: 'object'; readonly name: 'PolicyTests' }, typeof policyTestShapes>
type TestParts = PartsOf<{ readonly type: 'object'; readonly name: 'PolicyTest' }, typeof policyTestShapes>

const root = { type: 'object', name: 'PolicyTests' } as const

/**
 * Reads a file of policy tests. See docs/policy-tests.md.
 *
 * @throws ActionError `POLICY_INVALID` if it is not YAML
 */
export function readPolicyTests(text: string, file: string): PolicyTestFile {
  const document = parseDocument(text, file, 'POLICY_INVALID')
  const parts: Parts = partsOf(document.value, root, policyTestShapes) ?? {}
  const shape = [...checkShape(document.value, root, policyTestShapes), ...emptyParts(document.value)]
  const faults: Fault[] = []
  const reading: PolicyReader = { report: fault => void faults.push(fault), written: document.written }
  const shared = readStatedClaims(recordOf(parts.claims), ['claims'], reading)
  return {
    file,
    policy: parts.policy,
    claims: shared,
    testsOf: policy => {
      const found: Fault[] = [...shape, ...faults]
      const within = { ...reading, report: (fault: Fault) => void found.push(fault) }
      const tests = readTests(parts, shared, policy, document, within)
      if (found.length > 0) throw invalidFile('POLICY_INVALID', file, problemsOfTests(found, document))
      return tests
    },
  }
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  isObject(value) ? value : undefined

const problemsOfTests = (faults: readonly Fault[], document: SourceDocument) =>
  faults.map(({ path, message, ...options }) => document.problem(path, message, options))

/** Nothing after a colon is a fault everywhere but in `claims`, where it stands for an absent claim. */
function emptyParts(value: unknown, path: Path = []): Fault[] {
  if (value === null) {
    const cure = 'Give it a value, or remove the line.'
    return [{ path, message: 'nothing after the colon.', cure, key: true }]
  }
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => emptyParts(item, [...path, index]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'claims' && isObject(item) ? [] : emptyParts(item, [...path, key]),
  )
}

function readTests(
  parts: Parts,
  shared: StatedClaims,
  policy: Policy | undefined,
  document: SourceDocument,
  reading: PolicyReader,
): PolicyTest[] {
  const defaultGrant = parts.grant ?? (policy && onlyGrant(policy))
  if (parts.grant !== undefined && policy !== undefined) checkGrant(policy, parts.grant, ['grant'], reading)
  const names = new Set<string>()
  return (parts.tests ?? []).flatMap((test = {}, index) => {
    const path = ['tests', index]
    const { name = '' } = test
    if (name !== '' && names.has(name))
      reading.report({ path: [...path, 'name'], message: `another test is named ${quote(name)}.`, cure: 'Rename one.' })
    names.add(name)
    const stated = { ...shared, ...readStatedClaims(recordOf(test.claims), [...path, 'claims'], reading) }
    const grant = grantOfTest(test, defaultGrant, policy, path, reading)
    const expected = readExpected(test.expect, grant, [...path, 'expect'], reading)
    if (policy === undefined || grant === undefined || expected === undefined) return []
    const { file, line, column, path: at } = document.problem([...path, 'name'], '')
    const place = { file, line, column, path: at }
    const claims = { aud: audienceOfGrant(grant), ...completeClaims(stated, policy) }
    const steps = readStepsOfTest(test)
    const answers = readAnswers(test)
    return [{ name, grant: grant.name, claims, stated, shared, answers, expected, place, ...(steps && { steps }) }]
  })
}

const audienceOfGrant = ({ provider }: Grant): string => `https://iam.googleapis.com/${provider.resource}`

function onlyGrant({ grants }: Policy): string | undefined {
  const names = Object.keys(grants)
  return names.length === 1 ? names[0] : undefined
}

/** Returns the grant of a test: what it names, what it expects, or the file's. */
function grantOfTest(
  { grant, expect }: NonNullable<TestParts>,
  otherwise: string | undefined,
  policy: Policy | undefined,
  path: Path,
  reading: PolicyReader,
): Grant | undefined {
  const allowed = expect?.allow
  if (grant !== undefined && allowed !== undefined && grant !== allowed) {
    const cure = 'A job gets the grant that it asks for, or none: name the same one, or remove grant.'
    reading.report({ path: [...path, 'expect', 'allow'], message: `the test asks for ${grant}.`, cure })
  }
  const name = allowed ?? grant ?? otherwise
  if (policy === undefined) return undefined
  if (name === undefined) {
    const cure = `Add grant: with one of ${Object.keys(policy.grants).join(', ')}.`
    reading.report({ path, message: 'the test does not say which grant the job asks for.', cure, key: true })
    return undefined
  }
  if (name === otherwise) return grantOf(policy, name)
  return checkGrant(policy, name, [...path, ...(allowed === undefined ? ['grant'] : ['expect', 'allow'])], reading)
}

function checkGrant(policy: Policy, name: string, path: Path, reading: PolicyReader): Grant | undefined {
  const grant = grantOf(policy, name)
  if (grant !== undefined) return grant
  const names = Object.keys(policy.grants)
  if (policy.abstract.includes(name))
    reading.report({
      path,
      message: `grant ${name} is abstract: no job can use it.`,
      cure: `Grants: ${names.join(', ')}.`,
    })
  else {
    const cure = suggest(name, names) ?? `Grants: ${names.join(', ')}.`
    reading.report({ path, message: `the policy has no grant ${quote(name)}.`, cure })
  }
  return undefined
}

function readExpected(
  value: NonNullable<TestParts>['expect'],
  grant: Grant | undefined,
  path: Path,
  reading: PolicyReader,
): ExpectedDecision | undefined {
  if (value === undefined) return undefined
  const { allow, deny } = value
  if (allow !== undefined) return { allow: true }
  if (deny === undefined) {
    reading.report({ path, message: 'neither allow nor deny.', cure: 'Write allow: GRANT, or deny: [when.ref].' })
    return undefined
  }
  if (deny === 'any') return { deny }
  const at = [...path, 'deny']
  if (deny.length === 0)
    reading.report({ path: at, message: 'an empty list.', cure: 'Name what fails, or write any, or allow: GRANT.' })
  const known = grant === undefined ? undefined : conditionsOf(grant)
  for (const [index, name] of deny.entries())
    if (name !== undefined && known?.includes(name) === false) {
      const cure = suggest(name, known) ?? `Its conditions: ${known.join(', ')}.`
      reading.report({ path: [...at, index], message: `grant ${grant?.name} has no condition ${quote(name)}.`, cure })
    }
  return { deny: deny.filter(name => name !== undefined) }
}

function readStepsOfTest({ steps }: NonNullable<TestParts>): StepsExpectation | undefined {
  if (steps?.file === undefined) return undefined
  const given = Object.entries(steps.variables ?? {})
  const variables = Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  return { file: steps.file, variables, allowed: steps.allowed ?? true }
}

const defined = <T>(list: readonly (T | undefined)[] | undefined): readonly T[] | undefined =>
  list?.filter(one => one !== undefined)

function readAnswers({ branch, approval }: NonNullable<TestParts>): StatedAnswers {
  const rules = defined(branch?.rules)
  const approvers = defined(approval?.approvers)
  const reviewers = defined(approval?.reviewers)
  return {
    ...(branch && {
      branch: {
        ...(rules && { rules }),
        ...(branch.reviews !== undefined && { reviews: branch.reviews }),
        ...(branch.merged !== undefined && { merged: branch.merged }),
      },
    }),
    ...(approval && {
      approval: {
        ...(approvers && { approvers }),
        ...(reviewers && { reviewers }),
        ...(approval.required_reviewers !== undefined && { requiredReviewers: approval.required_reviewers }),
      },
    }),
  }
}
