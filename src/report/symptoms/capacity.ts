import { quoteShell } from '../../core/gcloud.ts'
import { allOf, isStatus, type SymptomRow, symptomSays } from './symptom.ts'

/** Quotas, lack of machines, and machines that a region does not offer. */
export const capacityRows: readonly SymptomRow[] = [
  {
    id: 'quota',
    examples: [
      {
        status: 'RESOURCE_EXHAUSTED',
        words:
          'The following quota metrics exceed quota limits: aiplatform.googleapis.com/custom_model_training_nvidia_l4_gpus',
      },
    ],
    matches: symptom =>
      symptomSays(/exceeds? quota limits?|\bquota exceeded\b|RATE_LIMIT_EXCEEDED|RESOURCE_QUOTA_EXCEEDED/i)(symptom) ||
      allOf(isStatus('RESOURCE_EXHAUSTED'), symptomSays(/quota/i))(symptom),
    finds: [
      /(?<quota>[a-z0-9-]+\.googleapis\.com\/[a-z0-9_/]+)/,
      /quota metric '(?<quota>[^']{1,100})'/i,
      /limits? exceeded[^:]*:\s*(?<quota>[\w-]+)/i,
    ],
    diagnosis: ({ quota: said }, { project, location }, { details }) => {
      const quota = details?.reasons.flatMap(({ metadata }) => metadata['quota_metric'] ?? [])[0] ?? said
      const [service] = /^[a-z0-9-]+\.googleapis\.com/.exec(quota ?? '') ?? []
      const command =
        service === undefined || quota === undefined
          ? undefined
          : `gcloud beta quotas info list --service=${service} --project=${quoteShell(project)} --filter=${quoteShell(`metric=${quota}`)}`
      return {
        title: `the quota${quota === undefined ? '' : ` ${quota.split('/').at(-1)}`} is exceeded in ${location}`,
        cause: `the quota${quota === undefined ? '' : ` ${quota}`} of project ${project} in ${location} is exceeded`,
        cure:
          'Wait until other jobs end, if they use it. Or take fewer machines, list another location under `fallback` of the job, or ask for more at ' +
          `https://console.cloud.google.com/iam-admin/quotas?project=${encodeURIComponent(project)}`,
        ...(command !== undefined && { commands: [{ when: 'This shows the quota:', run: command }] }),
      }
    },
  },
  {
    id: 'stock-out',
    examples: [
      {
        status: 'RESOURCE_EXHAUSTED',
        words: 'Resources are insufficient in region: us-central1.',
        ended: true,
      },
    ],
    matches: allOf(
      isStatus('RESOURCE_EXHAUSTED', 'UNAVAILABLE'),
      symptomSays(/insufficient|stock|capacity|not enough resources|unavailable in|temporarily unavailable/i),
    ),
    diagnosis: (_, { location }) => ({
      title: `Google has no such machine free in ${location}`,
      cause: `Google has no such machine free in ${location} now: this is a stock-out, not a limit of your quota`,
      cure: 'List another location or machine type under `fallback` of the job, or run it again later.',
    }),
  },
  {
    id: 'resource-exhausted',
    examples: [{ status: 'RESOURCE_EXHAUSTED', words: 'Resource has been exhausted.' }],
    matches: isStatus('RESOURCE_EXHAUSTED'),
    diagnosis: (_, { project, location }) => ({
      title: `a quota is exceeded in ${location}`,
      cause: `project ${project} requests more in ${location} than its quota, or than Google has available`,
      cure: 'Run it again later, or name another location or machine type in the step.',
    }),
  },
  {
    id: 'machine-not-offered',
    examples: [{ status: 'INVALID_ARGUMENT', words: 'Machine type "a3-ultragpu-8g" is not supported.' }],
    matches: allOf(({ ended, status }) => !ended || status !== 'INTERNAL', symptomSays(/machine.?type|accelerator/i)),
    finds: [
      /["'`](?<machine>[a-z0-9]+(?:-[a-z0-9]+)+|NVIDIA_\w+|TPU_\w+)["'`]/,
      /(?<machine>\b[a-z]\d[a-z]?-[a-z]+-?\d*\w*|NVIDIA_\w+)/,
    ],
    diagnosis: ({ machine }, { location }) => ({
      title: `${location} does not offer ${machine ?? 'this machine'}`,
      cause: `${location} does not offer ${machine === undefined ? 'this machine or accelerator' : machine}, or not in this combination`,
      cure: 'Which machines each region has for training: https://cloud.google.com/vertex-ai/docs/general/locations#accelerators',
    }),
  },
]
