import { quoteShell } from '../../core/gcloud.ts'
import { allOf, command, type RequestContext, type SymptomRow, symptomSays } from './symptom.ts'

/** `projects/123456789/secrets/crm-token/versions/latest`, in the words of Secret Manager and Cloud Run */
const secretPath = /projects\/(?<project>[a-z\d][a-z\d.:-]{0,99})\/secrets\/(?<secret>[\w-]{1,255})/
const secretVersion = /\/secrets\/[\w-]{1,255}\/versions\/(?<version>[\w-]{1,63})/
const reader = /service account (?<reader>[a-z\d][\w.-]{0,99}@[\w.-]{1,99}\.gserviceaccount\.com)/i

const role = 'roles/secretmanager.secretAccessor'

/** Secrets that an agent receives. Its own account reads them, not the principal of the run. */
export const secretRows: readonly SymptomRow[] = [
  {
    id: 'secret-denied',
    examples: [
      {
        status: 'PERMISSION_DENIED',
        words:
          'Permission denied on secret: projects/123456789/secrets/crm-token/versions/latest for Revision service account agent@acme-ml.iam.gserviceaccount.com.',
        about: 'projects/acme-ml/locations/us-central1/reasoningEngines',
        ended: true,
      },
    ],
    matches: symptomSays(/permission denied on secret\b/i, /secretmanager\.versions\.access/),
    finds: [secretPath, reader],
    diagnosis: (found, context) => {
      if (found['secret'] === undefined) return undefined
      const { secret, reader } = found
      const of = ownerOf(found['project'], context)
      const who = reader ?? 'the account that the deployment runs as'
      const title = `${who} may not read the secret ${secret}`
      const cause = `${who} lacks ${role} on the secret ${secret} of project ${of}, or the secret does not exist`
      if (reader === undefined)
        return {
          title,
          cause,
          ...command(
            `Grant it ${role} on the secret. See who has it:`,
            `gcloud secrets get-iam-policy ${quoteShell(secret)} --project=${quoteShell(of)}`,
          ),
        }
      return {
        title,
        cause,
        ...command(
          'Grant it only on that secret:',
          `gcloud secrets add-iam-policy-binding ${quoteShell(secret)} \\`,
          `  --project=${quoteShell(of)} \\`,
          `  --member=${quoteShell(`serviceAccount:${reader}`)} \\`,
          `  --role=${role}`,
        ),
      }
    },
  },
  {
    id: 'secret-missing',
    examples: [
      {
        status: 'NOT_FOUND',
        words: 'Secret [projects/acme-ml/secrets/crm-token] not found or has no versions.',
        about: 'projects/acme-ml/locations/us-central1/reasoningEngines',
        ended: true,
      },
    ],
    matches: allOf(symptomSays(/\/secrets\/[\w-]/), symptomSays(/not found|not exist|no versions/i)),
    finds: [secretPath, secretVersion],
    diagnosis: (found, context) => missingSecret(found, context),
  },
]

function missingSecret(
  found: Readonly<Record<string, string>>,
  context: RequestContext,
): ReturnType<SymptomRow['diagnosis']> {
  const { secret, version } = found
  if (secret === undefined) return undefined
  const of = ownerOf(found['project'], context)
  const title = `the secret ${secret} or its version does not exist`
  const cause = `project ${of} has no secret ${secret}${version === undefined ? ' with a version' : `, or it has no version ${version}`}`
  return {
    title,
    cause,
    ...command(
      'See which versions it has. Create the secret first, or correct its name in secretEnv:',
      `gcloud secrets versions list ${quoteShell(secret)} --project=${quoteShell(of)}`,
    ),
  }
}

/** Google names projects by number. The user's own name is better, if it is the same project. */
function ownerOf(named: string | undefined, { about = '', project }: RequestContext): string {
  if (named === undefined) return project
  const [, asked = named] = /projects\/(\d+)\//.exec(about) ?? []
  return /^\d+$/.test(named) && asked === named ? project : named
}
