import { asPeriod } from '../../document/formats.ts'
import { isFolderEntry } from '../limits/lists.ts'
import { conditionOn, matcherText } from '../match.ts'
import type { Allow, ApprovalRequirement, BranchRequirement, Condition, Grant, Matcher } from '../policy.ts'
import { isConditionWithin } from './admission.ts'
import type { Facet } from './facet.ts'
import { areWithin } from './glob-within.ts'
import { lendFacets } from './lend-facets.ts'

/** Returns all keys in which grants can differ, with the claims and required fields of these grants. */
export function facetsOf(grants: readonly Grant[]): readonly Facet[] {
  const claims = new Set(grants.flatMap(({ when }) => when.map(({ claim }) => claim)))
  const fields = new Set(grants.flatMap(({ require }) => Object.keys(require?.fields ?? {})))
  return [
    ...identity,
    ...[...claims].map(whenFacet),
    ...evidence,
    ...allow,
    ...machines,
    ...bounds,
    ...lendFacets,
    requiredLabels,
    ...[...fields].map(requiredField),
  ]
}

const isSame = (show: (grant: Grant) => string | undefined) => (inner: Grant, outer: Grant) =>
  show(inner) === show(outer)

const identity: readonly Facet[] = [
  // It has no effect on access.
  { path: ['description'], show: ({ description }) => description, isWithin: () => true },
  {
    path: ['provider'],
    show: ({ provider: { name, resource, trust, subject } }) =>
      `${name}: ${resource} (trust: ${trust}, subject: ${subject})`,
    isWithin: isSame(({ provider: { resource, trust, subject } }) => `${trust} ${subject} ${resource}`),
  },
  {
    path: ['service_account'],
    show: ({ serviceAccount }) => serviceAccount,
    isWithin: isSame(({ serviceAccount }) => serviceAccount),
  },
  {
    path: ['token', 'lifetime'],
    show: ({ serviceAccount, tokenLifetimeSeconds }) => serviceAccount && asPeriod(tokenLifetimeSeconds),
    isWithin: (inner, outer) => inner.tokenLifetimeSeconds <= outer.tokenLifetimeSeconds,
  },
]

/** Exact: an absent condition holds for every claim, and for a token without the claim. */
function whenFacet(claim: string): Facet {
  const find = (grant: Grant): Condition | undefined => conditionOn(grant, claim)
  return {
    path: ['when', claim],
    show: grant =>
      find(grant)
        ?.anyOf.map(one => ('literal' in one ? one.literal : `{glob: ${one.glob}}`))
        .join(', '),
    isWithin: (inner, outer, effort) => {
      const [narrow, wide] = [find(inner), find(outer)]
      if (wide === undefined) return true
      if (narrow === undefined) return false
      // Patterns that look alike are compared without a search.
      return areWithin(narrow.anyOf, wide.anyOf, effort) || isConditionWithin(narrow, wide, effort.searches)
    },
  }
}

/** Without `approval` no person must approve, in any attempt. */
const approvalOf = ({ approval }: Grant): ApprovalRequirement =>
  approval ?? { reviewers: 0, notBy: [], reruns: true, amongReviewers: false }
const branchRequirementOf = ({ branch }: Grant): BranchRequirement => branch ?? { rules: [], merged: false, reviews: 0 }

const hasAll = (all: readonly string[], some: readonly string[]): boolean => some.every(one => all.includes(one))
const describeList = (list: readonly string[]): string | undefined => list.join(', ') || undefined

const evidence: readonly Facet[] = [
  {
    path: ['branch', 'rules'],
    show: grant => describeList(branchRequirementOf(grant).rules),
    isWithin: (inner, outer) => hasAll(branchRequirementOf(inner).rules, branchRequirementOf(outer).rules),
  },
  {
    path: ['branch', 'merged'],
    show: grant => (branchRequirementOf(grant).merged ? 'true' : undefined),
    isWithin: (inner, outer) => branchRequirementOf(inner).merged || !branchRequirementOf(outer).merged,
  },
  {
    path: ['branch', 'reviews'],
    show: grant => (branchRequirementOf(grant).reviews === 0 ? undefined : String(branchRequirementOf(grant).reviews)),
    isWithin: (inner, outer) => branchRequirementOf(inner).reviews >= branchRequirementOf(outer).reviews,
  },
  {
    path: ['approval', 'among'],
    show: grant => (approvalOf(grant).amongReviewers ? 'reviewers' : undefined),
    isWithin: (inner, outer) => approvalOf(inner).amongReviewers || !approvalOf(outer).amongReviewers,
  },
  {
    path: ['approval', 'reviewers'],
    show: ({ approval }) => approval && String(approval.reviewers),
    // The requirement itself needs an environment with reviewers, whatever their number.
    isWithin: (inner, outer) => approvalOf(inner).reviewers >= approvalOf(outer).reviewers,
  },
  {
    path: ['approval', 'not_by'],
    show: grant => describeList(approvalOf(grant).notBy),
    isWithin: (inner, outer) => hasAll(approvalOf(inner).notBy, approvalOf(outer).notBy),
  },
  {
    path: ['approval', 'reruns'],
    show: ({ approval }) => approval && String(approval.reruns),
    isWithin: (inner, outer) => !approvalOf(inner).reruns || approvalOf(outer).reruns,
  },
]

type ComparedList = { [List in keyof Allow]: Allow[List] extends readonly Matcher[] ? List : never }[keyof Allow]

/** Every list of names. The type requires all of them, since a missing one would not be compared. */
const comparedLists: { readonly [List in ComparedList]: List } = {
  methods: 'methods',
  projects: 'projects',
  locations: 'locations',
  service_accounts: 'service_accounts',
  images: 'images',
  build_steps: 'build_steps',
  templates: 'templates',
  storage: 'storage',
  writes: 'writes',
  models: 'models',
  publisher_models: 'publisher_models',
  endpoints: 'endpoints',
  engines: 'engines',
  datasets: 'datasets',
  networks: 'networks',
  kms_keys: 'kms_keys',
  tensorboards: 'tensorboards',
  reservations: 'reservations',
  persistent_resources: 'persistent_resources',
  secrets: 'secrets',
  unchecked: 'unchecked',
}

/** Words that are not names: a glob does not match them. */
const defaultWords: Readonly<Partial<Record<ComparedList, string>>> = {
  service_accounts: 'default',
  reservations: 'any',
}

const matcherList = (matchers: readonly Matcher[]): string | undefined => describeList(matchers.map(matcherText))

const allow: readonly Facet[] = [
  {
    path: ['allow', 'steps'],
    show: ({ allow }) => describeList(allow.steps),
    isWithin: (inner, outer) => hasAll(outer.allow.steps, inner.allow.steps),
  },
  ...Object.values(comparedLists).map(
    (list): Facet => ({
      path: ['allow', list],
      show: ({ allow }) => matcherList(allow[list]),
      isWithin: (inner, outer, effort) => {
        const isWord = (one: Matcher): boolean => 'literal' in one && one.literal === defaultWords[list]
        const names = (of: Grant): Matcher[] => of.allow[list].filter(one => !isWord(one))
        const keepsWord = !inner.allow[list].some(isWord) || outer.allow[list].some(isWord)
        if (!keepsWord || !areWithin(names(inner), names(outer), effort)) return false
        const folders = (of: Grant): Matcher[] => of.allow.writes.filter(isFolderEntry)
        return list !== 'writes' || areWithin(folders(inner), folders(outer), effort)
      },
    }),
  ),
]

/** The largest count of a type: `*` is for types that are not named. */
const acceleratorCount = ({ allow: { machines } }: Grant, type: string): number =>
  (Object.hasOwn(machines.accelerators, type) ? machines.accelerators[type] : machines.accelerators['*']) ?? 0

const machines: readonly Facet[] = [
  {
    path: ['allow', 'machines', 'types'],
    show: ({ allow }) => matcherList(allow.machines.types),
    isWithin: (inner, outer, effort) => areWithin(inner.allow.machines.types, outer.allow.machines.types, effort),
  },
  {
    path: ['allow', 'machines', 'accelerators'],
    show: ({ allow }) =>
      describeList(Object.entries(allow.machines.accelerators).map(([type, count]) => `${type}: ${count}`)),
    isWithin: (inner, outer) =>
      ['*', ...[inner, outer].flatMap(({ allow }) => Object.keys(allow.machines.accelerators))].every(
        type => acceleratorCount(inner, type) <= acceleratorCount(outer, type),
      ),
  },
  {
    path: ['allow', 'machines', 'replicas'],
    show: ({ allow }) => (allow.machines.replicas === 0 ? undefined : String(allow.machines.replicas)),
    isWithin: (inner, outer) => inner.allow.machines.replicas <= outer.allow.machines.replicas,
  },
]

const bounds: readonly Facet[] = [
  {
    path: ['allow', 'timeout'],
    show: ({ allow: { timeoutSeconds } }) => (timeoutSeconds === undefined ? undefined : asPeriod(timeoutSeconds)),
    // Without a limit, a step may name none and runs as long as Vertex AI lets it. Neither is within the other.
    isWithin: ({ allow: { timeoutSeconds: narrow } }, { allow: { timeoutSeconds: wide } }) =>
      narrow === wide || (narrow !== undefined && wide !== undefined && narrow <= wide),
  },
  {
    path: ['allow', 'node_hours'],
    show: ({ allow: { nodeHours } }) => (nodeHours === undefined ? undefined : String(nodeHours)),
    isWithin: ({ allow: { nodeHours: narrow, steps } }, { allow: { nodeHours: wide } }) => {
      if (wide !== undefined) return narrow !== undefined && narrow <= wide
      // AutoML's budgets pass only if they are bounded.
      return narrow === undefined || !steps.some(kind => kind === 'trainingPipeline' || kind === 'call')
    },
  },
]

const requiredLabels: Facet = {
  path: ['require', 'labels'],
  show: ({ require }) => describeList(require?.labels ?? []),
  isWithin: (inner, outer) => hasAll(inner.require?.labels ?? [], outer.require?.labels ?? []),
}

function requiredField(name: string): Facet {
  const show = ({ require }: Grant): string | undefined =>
    require !== undefined && Object.hasOwn(require.fields, name) ? JSON.stringify(require.fields[name]) : undefined
  return {
    path: ['require', name],
    show,
    isWithin: (inner, outer) => show(outer) === undefined || show(inner) === show(outer),
  }
}
