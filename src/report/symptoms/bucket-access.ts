import type { Advice } from '../../core/errors.ts'
import { gcloudPrincipals, quoteShell } from '../../core/gcloud.ts'
import { command } from './symptom.ts'

/** Advice to grant a role on a bucket; without its name or that of the member, to find it. */
export function grantOnBucket(
  bucket: string | undefined,
  who: string | undefined,
  role: string,
  project: string,
): Advice {
  if (bucket === undefined)
    return command(
      `Grant it ${role} only on that bucket. See which buckets project ${project} has:`,
      listBuckets(project),
    )
  if (who === undefined)
    return command(
      `Grant ${role} on the bucket gs://${bucket} to the principal of this run. Google's audit log names it:`,
      gcloudPrincipals(project),
    )
  return command(
    'Grant it only on that bucket:',
    `gcloud storage buckets add-iam-policy-binding gs://${quoteShell(bucket)} \\`,
    `  --member=${quoteShell(who)} \\`,
    `  --role=${role}`,
  )
}

/** Command that lists the buckets of a project. */
export const listBuckets = (project: string): string =>
  `gcloud storage buckets list --project=${quoteShell(project)} --format='value(storage_url)'`
