import { isObject } from '../../src/core/json.ts'

/** Actions that hold or make a credential of Google's. */
const actions = /^google-github-actions\//
/** Programs that need one. `docker push` does here: every registry of these jobs is Google's. */
const programs =
  /(?:^|[\s;&|($])(gcloud|gsutil|bq|docker push|docker login|docker-credential-gcr|adk deploy|agents-cli deploy)\b/
/** Places at which Google's clients find a key. */
const variables = /GOOGLE_APPLICATION_CREDENTIALS|GOOGLE_CREDENTIALS|GCP_SA_KEY|CLOUDSDK_AUTH_/
/** Actions whose secret is GitHub's, not Google's. */
const forGitHub = /^actions\/create-github-app-token@/

/**
 * Finds steps of a workflow that hold a credential of Google's besides this action's.
 *
 * @returns one line per finding: `job/step: what`
 */
export function otherCredentials(workflow: unknown): string[] {
  const jobs = isObject(workflow) && isObject(workflow['jobs']) ? Object.entries(workflow['jobs']) : []
  const shared = inEnvironment(isObject(workflow) ? workflow['env'] : undefined)
  return [
    ...shared.map(found => `env: ${found}`),
    ...jobs.flatMap(([id, job]) => {
      if (!isObject(job)) return []
      const steps = Array.isArray(job['steps']) ? job['steps'].filter(isObject) : []
      return [
        ...inEnvironment(job['env']).map(found => `${id}/env: ${found}`),
        ...steps.flatMap((step, index) => inStep(step).map(found => `${id}/${step['name'] ?? index + 1}: ${found}`)),
      ]
    }),
  ]
}

function inStep(step: Readonly<Record<string, unknown>>): string[] {
  const [uses, run] = [String(step['uses'] ?? ''), String(step['run'] ?? '')]
  const given = JSON.stringify(step['with'] ?? {})
  // A command that this action starts gets what it lends, and nothing else.
  const isOurs = /\/keyless-vertex@/.test(uses)
  return [
    ...(actions.test(uses) ? [uses] : []),
    ...(/^docker\/login-action@/.test(uses) && /gcr\.io|pkg\.dev/.test(given) ? [uses] : []),
    ...(isOurs ? [] : [programs.exec(run)?.[1] ?? []].flat()),
    ...(isOurs ? [] : [variables.exec(run)?.[0] ?? []].flat()),
    ...(/\bsecrets\./.test(given + run) && !forGitHub.test(uses) ? ['a secret'] : []),
    ...inEnvironment(step['env']),
  ]
}

const inEnvironment = (env: unknown): string[] =>
  Object.entries(isObject(env) ? env : {}).flatMap(([name, value]) =>
    variables.test(name) || /\bsecrets\./.test(String(value)) ? [`a secret in ${name}`] : [],
  )
