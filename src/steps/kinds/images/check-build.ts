import type { JsonObject } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import type { Fault } from '../../../document/shape.ts'
import type { Check } from '../../toolkit/handler.ts'
import { parseImageName } from './image-name.ts'

/** Checks a body of `buildImage` beyond its form. Unknown values pass. */
export const checkBuild: Check = body => [
  ...checkImage(body),
  ...checkStaging(body),
  ...checkPaths(body),
  ...checkWay(body),
  ...checkAccount(body),
  ...checkBuildTags(body),
]

function checkImage({ image }: JsonObject): Fault[] {
  if (typeof image !== 'string' || parseImageName(image) !== undefined) return []
  const path = ['image']
  const [named = ''] = image.split('@')
  const [last = ''] = named.split('/').slice(-1)
  const bare = last.includes(':') ? named.slice(0, named.lastIndexOf(':')) : named
  if (parseImageName(bare) !== undefined)
    return [
      {
        path,
        message: `${quote(image)} has a tag or a digest, which the build decides.`,
        cure: `Write ${bare}, and use \${steps.ID.reference}.`,
      },
    ]
  return [
    {
      path,
      message: `no image of Artifact Registry: ${quote(image)}.`,
      cure: 'Write LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/NAME, as us-docker.pkg.dev/acme-ml/train/fraud.',
    },
  ]
}

function checkStaging({ staging }: JsonObject): Fault[] {
  if (typeof staging !== 'string' || /^gs:\/\/[a-z0-9][\w.-]+\/(?:[^/]+\/)*$/.test(staging)) return []
  return [
    {
      path: ['staging'],
      message: `no folder of a bucket: ${quote(staging)}.`,
      cure: 'Write gs://BUCKET/FOLDER/, with a slash at its end. The sources are uploaded there.',
    },
  ]
}

/** The Dockerfile must be among the sources. */
function checkPaths({ dockerfile }: JsonObject): Fault[] {
  if (typeof dockerfile !== 'string') return []
  const isInside = dockerfile !== '' && !/^[/\\]|^[a-zA-Z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(dockerfile)
  if (isInside && !dockerfile.startsWith('-')) return []
  const cure = 'Write its path relative to `from`, as docker/Dockerfile.'
  return [{ path: ['dockerfile'], message: `${quote(dockerfile)} is not inside the folder of \`from\`.`, cure }]
}

/** There is one way to build. */
function checkWay(body: JsonObject): Fault[] {
  const { buildpacks, steps } = body
  const way = steps !== undefined ? 'steps' : buildpacks !== undefined ? 'buildpacks' : undefined
  if (way === undefined) return []
  const others = ['dockerfile', 'build_args', 'target', 'platform', ...(way === 'steps' ? ['buildpacks'] : [])]
  return others
    .filter(key => body[key] !== undefined)
    .map(key => ({
      path: [key],
      key: true,
      message: `\`${way}\` build the image, so ${key} has no effect.`,
      cure: `Remove ${key}, or ${way}.`,
    }))
}

function checkAccount({ serviceAccount }: JsonObject): Fault[] {
  if (typeof serviceAccount !== 'string' || serviceAccount === '') return []
  if (/^[a-z0-9][\w.-]*@[a-z0-9.-]+\.gserviceaccount\.com$/.test(serviceAccount)) return []
  return [
    {
      path: ['serviceAccount'],
      message: `no service account: ${quote(serviceAccount)}.`,
      cure: 'Write its email, as builder@acme-ml.iam.gserviceaccount.com.',
    },
  ]
}

/** Most tags of a build, and those that are ours. */
const mostBuildTags = 64 - 11

function checkBuildTags({ tags }: JsonObject): Fault[] {
  if (!Array.isArray(tags)) return []
  const tooMany =
    tags.length > mostBuildTags
      ? [{ path: ['tags'], message: `has ${tags.length} tags, and at most ${mostBuildTags} fit.` }]
      : []
  const odd = tags.flatMap((tag: unknown, index) => {
    if (typeof tag !== 'string' || (/^\w[\w.-]{0,127}$/.test(tag) && !tag.startsWith('keyless-'))) return []
    const cure = 'A tag has letters, digits, ., _ and -. Tags that begin with keyless- are those of this action.'
    return [{ path: ['tags', index], message: `no tag of a build: ${quote(tag)}.`, cure }]
  })
  return [...tooMany, ...odd]
}
