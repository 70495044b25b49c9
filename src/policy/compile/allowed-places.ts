import { bucketIn, type NeededOn, type RegistryRepository, registryRepository } from '../../steps/needs.ts'
import { literalTexts, matcherText } from '../match.ts'
import type { Allow, Matcher } from '../policy.ts'

/** What entries of `allow` name, as far as IAM can bind it, and the entries that stand for several places. */
export interface AllowedPlaces<Place> {
  readonly places: readonly Place[]
  /** Entries as written. */
  readonly unbound: readonly string[]
}

type Bucket = Extract<NeededOn, { type: 'bucket' }>

/** Returns the literal entries of a list. */
export const literalsIn = (list: readonly Matcher[]): AllowedPlaces<string> => ({
  places: literalTexts(list),
  unbound: list.flatMap(matcher => ('glob' in matcher ? matcher.glob : [])),
})

/** Returns the buckets of `storage`: of `gs://acme-models/fraud/**`, the bucket acme-models. */
export const bucketsIn = (list: readonly Matcher[]): AllowedPlaces<Bucket> =>
  placesIn(
    list.map(matcherText).filter(text => text.startsWith('gs://') || text.startsWith('*')),
    text => {
      const name = bucketIn(text)
      return name === undefined ? undefined : { type: 'bucket', name }
    },
  )

/** Returns entries of `storage` that no role on a bucket opens: BigQuery tables and file servers. */
export const otherStorage = (list: readonly Matcher[]): string[] =>
  list.map(matcherText).filter(text => !text.startsWith('gs://') && !text.startsWith('*'))

/** Returns the repositories of images, of `us-docker.pkg.dev/acme-ml/train/*` the repository train. */
export const imageRepositories = ({ images }: Allow): AllowedPlaces<RegistryRepository> =>
  placesIn(
    images.map(matcherText).filter(text => !isPublicImage(text)),
    text => registryRepository(text) ?? hostedRepository(text),
  )

/** Returns the repositories of pipeline templates. */
export const templateRepositories = ({ templates }: Allow): AllowedPlaces<RegistryRepository> =>
  placesIn(
    templates.map(matcherText).filter(text => !text.startsWith('gs://')),
    text => registryRepository(text.replace(/^https:\/\//, '')),
  )

function placesIn<Place>(texts: readonly string[], placeIn: (text: string) => Place | undefined): AllowedPlaces<Place> {
  const places = new Map<string, Place>()
  const unbound: string[] = []
  for (const text of texts) {
    const place = placeIn(text)
    if (place === undefined) unbound.push(text)
    else places.set(JSON.stringify(place), place)
  }
  return { places: [...places.values()], unbound }
}

/** Artifact Registry serves the old hosts from repositories with their names. */
const hosts: Readonly<Record<string, string>> = {
  'gcr.io': 'us',
  'us.gcr.io': 'us',
  'eu.gcr.io': 'europe',
  'asia.gcr.io': 'asia',
}

/** Source: https://docs.cloud.google.com/artifact-registry/docs/transition/setup-gcr-repo */
function hostedRepository(text: string): RegistryRepository | undefined {
  const [, host = '', project] = /^((?:us|eu|asia)?\.?gcr\.io)\/([a-z][a-z0-9-]+)\//.exec(text) ?? []
  const location = hosts[host]
  return project === undefined || location === undefined
    ? undefined
    : { type: 'repository', name: host, project, location }
}

/** Images that Google publishes for everybody. */
const isPublicImage = (text: string): boolean =>
  /^(?:[a-z0-9-]+-docker\.pkg\.dev\/(?:vertex-ai|vertex-ai-restricted|deeplearning-platform-release)|(?:[a-z]+\.)?gcr\.io\/(?:cloud-aiplatform|deeplearning-platform-release))\//.test(
    text,
  )
