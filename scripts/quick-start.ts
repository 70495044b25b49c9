// The files that `keyless-vertex init` writes for the quick start: the example and the documents show them.
import { type InitFile, initFiles } from '../src/cli/init/init-files.ts'
import { type InitValues, readValues } from '../src/cli/init/values.ts'

/** Folder of the example. */
export const quickStart = 'examples/quick-start'

/** The names that the documents use. */
export function quickStartValues(): InitValues {
  const values = readValues({
    repository: 'acme/fraud',
    repositoryId: '512345678',
    ownerId: '90210',
    project: 'acme-ml',
    projectNumber: '123456789',
    bucket: 'acme-models',
    image: 'us-docker.pkg.dev/acme-ml/train/fraud',
    reviewer: 'alice',
  })
  if (!('repository' in values)) throw new Error(JSON.stringify(values))
  return { ...values, builds: true }
}

/** The files of `init` in a repository with a Dockerfile. */
export const quickStartFiles = (): readonly InitFile[] => initFiles(quickStartValues(), 'gcloud')
