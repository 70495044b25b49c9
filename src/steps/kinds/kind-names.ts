import { type JobKindName, jobKindNames } from '../../vertex/job-kinds.ts'

/**
 * Every kind of step, in the order of the documents. The names stand apart because the policy and post read only them.
 */
export const kinds = [
  ...jobKindNames,
  'attach',
  'uploadModel',
  'copyModel',
  'aliases',
  'endpoint',
  'deployModel',
  'undeployModel',
  'traffic',
  'reasoningEngine',
  'queryAgent',
  'publish',
  'buildImage',
  'schedule',
  'predict',
  'generateContent',
  'gate',
  'rollout',
  'rollback',
  'stage',
  'call',
] as const

export type Kind = (typeof kinds)[number]

/** True for a kind whose resource is a job. */
export const isJobKind = (kind: Kind): kind is JobKindName => jobKindNames.some(name => name === kind)
