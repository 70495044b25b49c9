import { gcloudList, quoteShell } from '../../core/gcloud.ts'
import { camelCase } from '../../document/suggest.ts'
import {
  allOf,
  command,
  type Diagnosis,
  isStatus,
  placeOfRequest,
  type RequestContext,
  type Symptom,
  type SymptomRow,
  symptomSays,
} from './symptom.ts'

/** `custom_job.job_spec`: a field, in the spelling of the protos. */
const protoPath = /[a-z]_?[a-z]*\.[a-z]+_[a-z_]+|[a-z]+_[a-z_]+\.[a-z]+/

/** Missing resources, refused fields, and failures of Google. */
export const requestRows: readonly SymptomRow[] = [
  {
    id: 'publisher-model',
    examples: [
      {
        status: 'FAILED_PRECONDITION',
        words:
          'Project `123456789` is not allowed to use Publisher Model `projects/acme-ml/locations/us-central1/publishers/anthropic/models/claude-sonnet-4`',
      },
      {
        status: 'NOT_FOUND',
        words:
          'Publisher Model `projects/acme-ml/locations/us-central1/publishers/google/models/gemini-9` was not found or your project does not have access to it.',
      },
    ],
    matches: symptomSays(/publisher model/i),
    finds: [/(?<model>projects\/[\w.:-]+\/locations\/[\w-]+\/publishers\/[\w.-]+\/models\/[\w.@-]+)/],
    diagnosis: ({ model }, context, symptom) =>
      model === undefined ? undefined : publisherModel(model, context, symptom),
  },
  {
    id: 'method-missing',
    examples: [{ status: 'NOT_FOUND', words: 'Method not found.' }],
    // A front end that lacks the method answers with a page, or with these words. A service names what is missing.
    matches: allOf(isStatus('NOT_FOUND'), symptomSays(/<html|<!doctype|\bmethod not found\b/i)),
    diagnosis: (_, { location }) => ({
      title: `Vertex AI has no such method in ${location}`,
      cause: `Vertex AI has no such method at ${location}: the region's name is wrong, or it lacks this feature`,
      cure: 'The regions and their features: https://cloud.google.com/vertex-ai/docs/general/locations',
    }),
  },
  {
    id: 'object-missing',
    examples: [{ status: 'NOT_FOUND', words: 'No such object: gs://acme-models/fraud/metrics.json' }],
    matches: allOf(isStatus('NOT_FOUND'), symptomSays(/gs:\/\//)),
    finds: [/(?<uri>gs:\/\/[\w./*-]+)/],
    diagnosis: ({ uri = '' }) => ({
      title: `${uri} does not exist`,
      cause: `${uri} does not exist`,
      ...command('See which objects exist:', `gcloud storage ls -l ${quoteShell(uri)}`),
    }),
  },
  {
    id: 'resource-missing',
    examples: [
      { status: 'NOT_FOUND', words: 'endpoint "projects/123456789/locations/us-central1/endpoints/fraud" not found' },
      { status: 'NOT_FOUND', words: 'The TuningJob does not exist.' },
    ],
    matches: isStatus('NOT_FOUND'),
    finds: [
      /(?<resource>projects\/[\w.:-]+\/locations\/[\w-]+\/[a-zA-Z]+\/[\w/@.-]+)/,
      /\bThe (?<message>[A-Z]\w{1,60}) does not exist/,
    ],
    diagnosis: ({ resource, message }, context) => absent(resource, message, context),
  },
  {
    id: 'object-unexpected',
    examples: [
      {
        status: 'FAILED_PRECONDITION',
        words:
          'Model directory gs://acme-models/fraud/model is expected to contain exactly one of: saved_model.pb, model.pkl.',
      },
    ],
    matches: allOf(isStatus('INVALID_ARGUMENT', 'FAILED_PRECONDITION'), symptomSays(/gs:\/\//)),
    finds: [/(?<uri>gs:\/\/[\w./*-]+)/],
    diagnosis: ({ uri = '' }) => ({
      title: `${uri} is missing, or differs from what is expected`,
      cause: `what is at ${uri} is missing, or differs from what Vertex AI expects`,
      ...command('See which objects exist:', `gcloud storage ls -l ${quoteShell(uri)}`),
    }),
  },
  {
    id: 'field-refused',
    examples: [
      {
        status: 'INVALID_ARGUMENT',
        words: 'List of found errors:\t1.Field: custom_job.display_name; Message: must be at most 128 characters.',
      },
    ],
    matches: allOf(isStatus('INVALID_ARGUMENT'), symptom => refusedField(symptom) !== undefined),
    diagnosis: (_, { step }, symptom) => {
      const { field, why } = refusedField(symptom) ?? { field: '', why: '' }
      return {
        title: `Vertex AI refuses ${field}`,
        cause: `Vertex AI refuses the value of ${field}: ${why}`,
        cure: `Correct it in steps.${step}.`,
      }
    },
  },
  {
    id: 'value-refused',
    examples: [{ status: 'INVALID_ARGUMENT', words: 'custom_job.job_spec.worker_pool_specs is empty.' }],
    matches: allOf(isStatus('INVALID_ARGUMENT'), symptomSays(protoPath)),
    diagnosis: (_, { step }) => ({
      title: 'Vertex AI refuses a value',
      cause: `Vertex AI refuses a value in the body of step ${step}`,
      cure: 'Google’s message names the field, as the protos spell it: `custom_job.job_spec` is `customJob.jobSpec` in the steps file.',
    }),
  },
  {
    id: 'request-refused',
    examples: [{ status: 'INVALID_ARGUMENT', words: 'The adapter size is not supported for this base model.' }],
    matches: isStatus('INVALID_ARGUMENT', 'OUT_OF_RANGE', 'UNIMPLEMENTED'),
    diagnosis: (_, { step }) => ({
      title: 'Vertex AI refuses the request',
      cause: `Vertex AI refuses the request of step ${step}`,
      cure: 'Google’s message says why.',
    }),
  },
  {
    id: 'wrong-state',
    examples: [{ status: 'FAILED_PRECONDITION', words: 'The resource is not in a state that allows this operation.' }],
    matches: allOf(({ ended }) => !ended, isStatus('FAILED_PRECONDITION')),
    diagnosis: (_, { step, project }) => ({
      title: 'the project or a resource is in the wrong state',
      cause: `project ${project}, or a resource that step ${step} names, is not in the required state`,
      cure: 'Google’s message names that state.',
    }),
  },
  {
    id: 'vertex-unavailable',
    examples: [{ status: 'UNAVAILABLE', words: 'The service is currently unavailable.' }],
    matches: allOf(
      ({ ended }) => !ended,
      isStatus('UNAVAILABLE', 'INTERNAL', 'DEADLINE_EXCEEDED', 'ABORTED', 'UNKNOWN'),
    ),
    diagnosis: () => ({
      title: 'Vertex AI has internal errors',
      cause: 'Vertex AI has internal errors',
      cure: 'Run the job again; a step that this run already started is adopted, not started twice. Outages: https://status.cloud.google.com',
    }),
  },
]

/** Returns the field that Google refuses, in the spelling of the steps file, and why. */
function refusedField({ text, details }: Symptom): { readonly field: string; readonly why: string } | undefined {
  const violation = details?.violations.find(({ of, subject }) => of === 'field' && subject !== '')
  const [, field, why = ''] =
    violation === undefined
      ? (/\bField: ([\w.[\]]{1,200}); Message: ([^\t\n]{1,300})/.exec(text) ?? [])
      : ['', violation.subject, violation.description]
  if (field === undefined) return undefined
  return { field: field.split('.').map(camelCase).join('.'), why: why.trim() }
}

function publisherModel(resource: string, { project, location }: RequestContext, { status }: Symptom): Diagnosis {
  const [, publisher = '', model = ''] = /\/publishers\/([\w.-]+)\/models\/([\w.-]+)/.exec(resource) ?? []
  if (status === 'NOT_FOUND')
    return {
      title: `there is no model ${model} in ${location}`,
      cause: `${resource} does not exist, is misspelled, or is not offered in ${location}`,
      cure: 'The models and their locations: https://cloud.google.com/vertex-ai/generative-ai/docs/learn/locations',
    }
  return {
    title: `the model ${model} is not enabled in ${project}`,
    cause: `the model ${model} of ${publisher} is not enabled in project ${project}: its terms are not accepted there, or it is not offered to the project`,
    ...command(
      `Enable it in the Model Garden: https://console.cloud.google.com/vertex-ai/publishers/${publisher}/model-garden/${model}?project=${encodeURIComponent(project)}. See which ones can be used:`,
      `gcloud ai model-garden models list --model-filter=${quoteShell(model)} --project=${quoteShell(project)}`,
    ),
  }
}

/**
 * @param resource named in Google's words, or in the request's own path
 * @param message its type, as `ReasoningEngine`, if no name is known
 */
function absent(resource: string | undefined, message: string | undefined, context: RequestContext): Diagnosis {
  const place = placeOfRequest(context)
  if (resource?.includes('/publishers/')) return publisherModel(resource, context, notFoundSymptom)
  const [, found, id = '', version] = /\/(\w+)\/([\w-]+)(?:@([\w-]+))?$/.exec(resource ?? '') ?? []
  const collection =
    found ?? (message === undefined ? undefined : `${message.charAt(0).toLowerCase()}${message.slice(1)}s`)
  const what =
    resource ??
    `${message === undefined ? 'what' : `the ${message} that`} the step names in project ${place.project}, ${place.location},`
  return {
    title:
      version === undefined
        ? `${found === undefined ? (message ?? 'what it names') : `${found}/${id}`} does not exist in ${place.location}`
        : `the model ${id} has no version ${version} in ${place.location}`,
    cause:
      version === undefined
        ? `${what} does not exist, or was deleted since`
        : `the model ${id} has no version or alias ${version} in ${place.location}, or there is no such model there`,
    ...(collection === undefined
      ? { cure: 'Compare project, location and id with the console: a resource is visible only in its own location.' }
      : command(
          'See what exists; a resource is visible only in its own location:',
          listCommand(version === undefined ? collection : 'versions', id, place),
        )),
  }
}

const notFoundSymptom: Symptom = { status: 'NOT_FOUND', text: '', ended: false }

/** Returns the command that lists a collection in one place. */
function listCommand(collection: string, id: string, place: { project: string; location: string }): string {
  const verb = listCommands[collection]?.(quoteShell(id))
  if (verb !== undefined) return gcloudList(verb, place)
  const { project, location } = place
  const host = location === 'global' ? 'aiplatform.googleapis.com' : `${location}-aiplatform.googleapis.com`
  const url = `https://${host}/v1/projects/${project}/locations/${location}/${collection}`
  return `curl -fsS -H "Authorization: Bearer $(gcloud auth print-access-token)" ${quoteShell(url)}`
}

/** gcloud's commands that list a collection. It has none for the others. */
const listCommands: Readonly<Record<string, (id: string) => string>> = {
  models: () => 'models list',
  versions: id => `models list-version ${id}`,
  endpoints: () => 'endpoints list',
  customJobs: () => 'custom-jobs list',
  hyperparameterTuningJobs: () => 'hp-tuning-jobs list',
  indexes: () => 'indexes list',
  indexEndpoints: () => 'index-endpoints list',
  tensorboards: () => 'tensorboards list',
  persistentResources: () => 'persistent-resources list',
}
