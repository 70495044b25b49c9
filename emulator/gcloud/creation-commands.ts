import { UsageError } from './arguments.ts'
import type { GcloudCommand } from './invocation.ts'
import { sendAndWait, sendOrThrow } from './rest.ts'

const part = encodeURIComponent

/** Commands that create what jobs use before there is a policy: the quick start and `init` name them. */
export const creationCommands: Readonly<Record<string, GcloudCommand>> = {
  'storage buckets create': {
    words: ['URL'],
    flags: { project: 'required', location: 'required', 'uniform-bucket-level-access': 'switch' },
    run: ({ words: [url = ''], flag, flags, send }) => {
      const [, name] = /^gs:\/\/([a-z0-9._-]+)$/.exec(url) ?? []
      if (name === undefined) throw new UsageError(`${url} is not a bucket`)
      const uniform = { enabled: flags['uniform-bucket-level-access'] === 'true' }
      return sendOrThrow(send, {
        method: 'POST',
        host: 'storage.googleapis.com',
        target: `/storage/v1/b?project=${part(flag('project'))}`,
        body: { name, location: flag('location'), iamConfiguration: { uniformBucketLevelAccess: uniform } },
      })
    },
  },
  'artifacts repositories create': {
    words: ['REPOSITORY'],
    flags: { project: 'required', location: 'required', 'repository-format': 'required' },
    run: ({ words: [id = ''], flag, send }) => {
      const parent = `/v1/projects/${part(flag('project'))}/locations/${part(flag('location'))}`
      return sendAndWait(
        send,
        {
          method: 'POST',
          host: 'artifactregistry.googleapis.com',
          target: `${parent}/repositories?repositoryId=${part(id)}`,
          body: { format: flag('repository-format').toUpperCase() },
        },
        'v1',
      )
    },
  },
}
