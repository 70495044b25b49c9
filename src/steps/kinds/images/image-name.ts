/** An image of Artifact Registry without tag and digest: `us-docker.pkg.dev/acme-ml/train/fraud`. */
export interface ImageName {
  readonly project: string
  /** Of the repository: `us`, `us-central1`. */
  readonly location: string
  readonly repository: string
  /** The name in the repository, with slashes. */
  readonly image: string
}

/** @returns `undefined` for any other text */
export function parseImageName(text: string): ImageName | undefined {
  const [, location = '', project = '', repository = '', image = ''] =
    /^([a-z0-9-]{1,40})-docker\.pkg\.dev\/([a-z][a-z0-9-]{1,62}|[a-z0-9.-]{1,63}\/[a-z][a-z0-9-]{1,62})\/([a-z][a-z0-9-]{0,62})\/([a-z0-9][a-z0-9._/-]{0,200})$/.exec(
      text,
    ) ?? []
  const isPlain = image !== '' && image.split('/').every(part => /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/.test(part))
  // A project of a domain, example.com:project, is written with a slash in the name of an image.
  return isPlain ? { project: project.replace('/', ':'), location, repository, image } : undefined
}

/** Full name of the repository. */
export const repositoryOf = ({ project, location, repository }: ImageName): string =>
  `projects/${project}/locations/${location}/repositories/${repository}`

/** Full name of the package: an inner slash is `%2F`. */
export const packageOf = (name: ImageName): string =>
  `${repositoryOf(name)}/packages/${name.image.replaceAll('/', '%2F')}`
