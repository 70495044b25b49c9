import { matchesAny } from '../match.ts'
import type { Grant } from '../policy.ts'

/** Kinds of steps that change what users are served. */
export const deployingKinds: readonly string[] = [
  'aliases',
  'copyModel',
  'deployModel',
  'reasoningEngine',
  'rollback',
  'rollout',
  'traffic',
  'undeployModel',
]

/** Methods of the same effect, for steps and gateways that call a method by its name. */
const deployingMethods: readonly string[] = [
  'EndpointService.DeployModel',
  'EndpointService.MutateDeployedModel',
  'EndpointService.UndeployModel',
  'EndpointService.UpdateEndpoint',
  'ModelService.MergeVersionAliases',
  'ReasoningEngineService.CreateReasoningEngine',
  'ReasoningEngineService.UpdateReasoningEngine',
]

/** True for a grant whose steps, or the calls that it lends, may change what users are served. */
export const isDeploying = ({ allow, lend }: Grant): boolean =>
  allow.steps.some(kind => deployingKinds.includes(kind)) ||
  (allow.steps.includes('call') && deployingMethods.some(method => matchesAny(allow.methods, method))) ||
  deployingMethods.some(method => lend?.gateway?.calls.includes(method))
