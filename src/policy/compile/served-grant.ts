import { type Kind, kinds } from '../../steps/kinds/kind-names.ts'
import type { Grant, Policy } from '../policy.ts'
import { literalsIn } from './allowed-places.ts'
import type { CollectedNeeds } from './collected.ts'

/** A grant, with what the set-up calls it. */
export interface GrantToServe {
  readonly grant: Grant
  readonly policy: Policy
  /** `grant train`, or `grant train of acme/fraud/…` if there are several policies. */
  readonly called: string
  /** The members of IAM that are its tokens. */
  readonly members: readonly string[]
}

/** Returns the kinds of steps that a grant allows, in the order of the documents. */
export const allowedKinds = (steps: readonly string[]): Kind[] => kinds.filter(kind => steps.includes(kind))

/** Kinds of steps that start pipelines, now or on a schedule. */
export const startsPipelines = (kind: string): boolean => kind === 'pipelineJob' || kind === 'schedule'

/** Enables an API in each project of the grant: nothing says in which one a bucket lies. */
export function enableFor({ projects }: Grant['allow'], service: string, needs: CollectedNeeds): void {
  for (const project of literalsIn(projects).places) needs.enable(project, [service])
}
