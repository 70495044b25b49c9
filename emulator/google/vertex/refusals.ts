import { RpcError } from '../rpc.ts'
import { machinesOf, strategyOf } from './jobspec.ts'
import type { Job, Status } from './timeline.ts'
import type { Message } from './transcode.ts'
import { textOf } from './violations.ts'

/** The error for a lack of machines, in a job's own error or as the answer to its submission. */
export const stockOut = (location: string): Status => ({
  code: 8,
  message: `Resources are insufficient in region: ${location}. Please try a different region or use a different machine type.`,
})

/**
 * Vertex AI's 429 to a submission. The words about quota are Google's own; those about machines are the job error's†.
 */
export function submissionRefusal(
  refusal: 'STOCKOUT' | 'QUOTA',
  collection: Job['collection'],
  resource: Message,
  location: string,
): RpcError {
  if (refusal === 'STOCKOUT') return new RpcError('RESOURCE_EXHAUSTED', stockOut(location).message)
  const metrics = quotaMetrics(collection, resource).map(metric => `aiplatform.googleapis.com/${metric}`)
  return new RpcError('RESOURCE_EXHAUSTED', `The following quota metrics exceed quota limits: ${metrics.join(',')}`)
}

/** The scarcest quota that a job uses: accelerators if it has some. Spot machines have their own quotas. */
function quotaMetrics(collection: Job['collection'], resource: Message): readonly string[] {
  if (collection === 'tuningJobs') return ['global_concurrent_tuning_jobs'] // †
  if (collection === 'pipelineJobs') return ['concurrent_pipeline_jobs'] // †
  const serves = collection === 'batchPredictionJobs'
  const prefix = `custom_model_${serves ? 'serving' : 'training'}_${strategyOf(collection, resource) === 'SPOT' ? 'preemptible_' : ''}`
  const accelerators = machinesOf(collection, resource).map(machine => textOf(machine['acceleratorType']))
  const scarce = accelerators.filter(type => type !== '').map(acceleratorMetric)
  return [...new Set(scarce.length > 0 ? scarce : ['cpus'])].map(metric => `${prefix}${metric}`)
}

/** NVIDIA_TESLA_A100 counts as `nvidia_a100_gpus`, TPU_V5_LITEPOD as `tpu_v5_litepod`†. */
function acceleratorMetric(type: string): string {
  const name = type.toLowerCase().replace('tesla_', '')
  return name.startsWith('tpu_') ? name : `${name}_gpus`
}
