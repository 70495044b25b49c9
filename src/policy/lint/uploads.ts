import { matcherText } from '../match.ts'
import type { Grant, Matcher } from '../policy.ts'
import { isDeploying } from './deploying.ts'
import { fewNames, type LintFault, type LintRule } from './rule.ts'

/** Rules for the lists by which a grant brings code and secrets to Google. */
export const uploadRules: readonly LintRule[] = [
  {
    id: 'writes-whole-bucket',
    level: 'warning',
    summary: 'Uploads that may write anywhere in a bucket, or in any bucket.',
    why: 'An upload never replaces an object. But it can add one wherever others read: next to data, or in a folder that jobs of another grant take as code. Name a folder for code, as `gs://acme-ml-code/train/**`, in a bucket that no job writes.',
    find: eachEntry('writes', entry =>
      isWholeBucket(entry)
        ? {
            message: `${JSON.stringify(entry)} covers a whole bucket.`,
            cure: 'Name a folder, as gs://acme-ml-code/train/**.',
          }
        : undefined,
    ),
  },
  {
    id: 'writes-meet-storage',
    level: 'note',
    summary: 'A grant that may upload to where the jobs of another grant read.',
    why: 'Jobs read code and data from `storage`. Who may upload there can choose what the jobs of the other grant run, if their steps name the place by a pattern or a folder. If both grants admit the same people and events, all is well. Otherwise give each grant a folder of its own. It is a warning if the uploads come from unmerged code, or if the other grant deploys.',
    find: ({ grants }) => grants.flatMap(writer => grants.flatMap(reader => meeting(writer, reader))),
  },
  {
    id: 'shared-upload-bucket',
    level: 'warning',
    summary: 'Uploads of merged and of unmerged code in one bucket.',
    why: 'The role that `compile` binds is for a whole bucket: only the action knows the folders of `writes`. A step of a pull request that skips the action can therefore add an object to each of them, also under a name that a later merge will use. The action then finds another object in the way and fails. Give unmerged code a bucket of its own.',
    find: ({ grants }) =>
      grants
        .filter(({ provider }) => provider.trust === 'external')
        .flatMap(({ name, allow }) => {
          const others = grants.filter(({ provider }) => provider.trust === 'internal')
          return allow.writes.flatMap((entry, index) => {
            const shared = others.filter(other =>
              other.allow.writes.some(one => uploadBucket(one) === uploadBucket(entry)),
            )
            if (shared.length === 0) return []
            return [
              {
                path: ['grants', name, 'allow', 'writes', index],
                message: `code that is not merged uploads to the bucket of ${fewNames(shared.map(one => one.name))}.`,
                cure: 'Name another bucket.',
              },
            ]
          })
        }),
  },
  {
    id: 'builds-meet-images',
    level: 'warning',
    summary: 'Builds of unmerged code that may push to where merged code takes its images.',
    why: 'A build adopts the image that has the tag of its files, and builds nothing. The tag is a digest of the files, so it is known before a merge. A build of a pull request runs code of that request, which may push any image under that tag. Give builds of unmerged code a repository of their own.',
    find: ({ grants }) =>
      grants
        .filter(({ provider, allow }) => provider.trust === 'external' && allow.steps.includes('buildImage'))
        .flatMap(({ name, allow }) => {
          const others = grants.filter(({ provider }) => provider.trust === 'internal')
          return allow.images.flatMap((entry, index) => {
            const users = others.filter(other => other.allow.images.some(one => mayMeet(entry, one)))
            if (users.length === 0) return []
            return [
              {
                path: ['grants', name, 'allow', 'images', index],
                message: `code that is not merged may push images that ${fewNames(users.map(one => one.name))} may use.`,
                cure: 'Name another repository.',
              },
            ]
          })
        }),
  },
  {
    id: 'any-build-step',
    level: 'warning',
    summary: 'Build steps of any image.',
    why: 'An image in `build_steps` runs as the service account of the build, which can push images. Name the images, by digest if you can.',
    find: eachEntry('build_steps', entry =>
      /^\**$/.test(entry)
        ? {
            message: `${JSON.stringify(entry)} allows every image.`,
            cure: 'Name images, as gcr.io/cloud-builders/gsutil.',
          }
        : undefined,
    ),
  },
  {
    id: 'any-secret',
    level: 'warning',
    summary: 'A grant whose code may receive any secret.',
    why: 'A secret in `secretEnv` reaches the code of an agent, which the author of a change can choose. Name the secrets of each agent. If the grant admits unmerged code, give it no secret that matters elsewhere.',
    find: subject => [
      ...eachEntry('secrets', entry =>
        /^(?:projects\/[^/]*\/secrets\/)?\**$/.test(entry)
          ? { message: `${JSON.stringify(entry)} allows every secret of a project.`, cure: 'Name the secrets.' }
          : undefined,
      )(subject),
      ...subject.grants
        .filter(({ provider, allow }) => provider.trust === 'external' && allow.secrets.length > 0)
        .map(({ name, allow }) => ({
          path: ['grants', name, 'allow', 'secrets'],
          message: `code that is not merged may receive ${fewNames(allow.secrets.map(matcherText))}.`,
          cure: 'Remove the list, or use secrets that are worth nothing elsewhere.',
        })),
    ],
  },
]

/** Returns a rule that looks at each entry of a list of all grants. */
function eachEntry(
  list: 'writes' | 'secrets' | 'build_steps',
  look: (entry: string) => { readonly message: string; readonly cure: string } | undefined,
): LintRule['find'] {
  return ({ grants }) =>
    grants.flatMap(({ name, allow }) =>
      allow[list].flatMap((matcher, index) => {
        const found = look(matcherText(matcher))
        return found === undefined ? [] : [{ path: ['grants', name, 'allow', list, index], ...found }]
      }),
    )
}

/** True for `gs://b/`, `gs://b/**`, `gs://*`, `**`: nothing but the bucket is fixed, or not even that. */
function isWholeBucket(entry: string): boolean {
  const [, bucket = '', path = ''] = /^gs:\/\/([^/]*)\/?(.*)$/s.exec(entry) ?? []
  return bucket === '' || bucket.includes('*') || /^[*/]*$/.test(path.replace(/^\*$/, 'x'))
}

const uploadBucket = (entry: Matcher): string => /^gs:\/\/[^/]*/.exec(matcherText(entry))?.[0] ?? ''

function meeting(writer: Grant, reader: Grant): LintFault[] {
  const isSameGate =
    writer.name === reader.name ||
    JSON.stringify([writer.provider.resource, writer.when]) === JSON.stringify([reader.provider.resource, reader.when])
  if (isSameGate) return []
  const [place] = writer.allow.writes.flatMap((entry, index) =>
    reader.allow.storage.some(other => mayMeet(entry, other)) ? [index] : [],
  )
  if (place === undefined) return []
  const isGrave = (writer.provider.trust === 'external' && reader.provider.trust === 'internal') || isDeploying(reader)
  return [
    {
      path: ['grants', writer.name, 'allow', 'writes', place],
      message: `jobs of grant ${reader.name} may read what this grant uploads, and other tokens get that grant.`,
      cure: `Upload to a folder outside the storage of ${reader.name}, if its jobs read code there.`,
      ...(isGrave && { level: 'warning' }),
    },
  ]
}

/** True unless the fixed beginnings differ: some location may match both. */
function mayMeet(one: Matcher, other: Matcher): boolean {
  const [a, b] = [beginning(one), beginning(other)]
  return a.startsWith(b) || b.startsWith(a)
}

const beginning = (matcher: Matcher): string => {
  const text = matcherText(matcher)
  return text.includes('*') ? text.slice(0, text.indexOf('*')) : text
}
