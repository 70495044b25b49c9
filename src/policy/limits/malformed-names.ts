import { controlCharacters } from '../load/reader.ts'

/** Returns why a text cannot be the name of a resource, as the end of a sentence. */
export function malformedName(value: string): string | undefined {
  if (value === '') return 'is empty'
  if (controlCharacters.test(value) || /\s/.test(value)) return 'contains a space or a control character'
  // Braces, $, and quotes form placeholders, which are replaced after the check.
  if (/[%?#\\{}$'"`]/.test(value)) return 'contains one of % ? # \\ { } $ \' " `'
  if (value.includes('//')) return 'contains //'
  if (value.split('/').some(segment => segment === '..' || segment === '.')) return 'contains a . or .. segment'
  return undefined
}

/** True for Google's public files that describe data. */
export function isGoogleSchema(value: string): boolean {
  return value.startsWith('gs://google-cloud-aiplatform/schema/') && malformedStorage(value) === undefined
}

const bucketPath = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9](\/|$)/

export function malformedStorage(value: string): string | undefined {
  if (!value.startsWith('gs://')) return 'does not begin with gs://'
  const path = value.slice('gs://'.length)
  if (!bucketPath.test(path)) return 'names no bucket'
  // Google expands wildcards when it reads. One that crosses segments there would pass a pattern's single star.
  return malformedName(path) ?? (/\*\*|[[\]]/.test(path) ? 'contains ** or [ ]' : undefined)
}

/**
 * An upload names an object, or with `/` at the end the folder of its objects. No wildcard is expanded when Google
 * writes, so that a star would be part of a name that no pattern means.
 */
export function malformedWrite(value: string): string | undefined {
  const flaw = malformedStorage(value)
  if (flaw !== undefined) return flaw
  if (value.includes('*')) return 'contains *'
  return value.slice('gs://'.length).includes('/') ? undefined : 'names no object and no folder, which ends with /'
}

/** `projects/{project}/secrets/{id}`, or the id of a secret in the step's own project. */
export function malformedSecret(value: string): string | undefined {
  if (/\/versions(?:\/|$)/.test(value)) return 'names a version, which belongs into the field version'
  return /^(?:projects\/[a-z0-9][a-z0-9:.-]*\/secrets\/)?[\w-]{1,255}$/.test(value)
    ? undefined
    : 'is neither the id of a secret nor projects/PROJECT/secrets/ID'
}

/** It is only metadata: no wildcard is expanded and no placeholder replaced, so any name of an object is valid. */
export function malformedArtifact(value: string): string | undefined {
  const path = value.slice('gs://'.length)
  if (!bucketPath.test(path)) return 'names no bucket'
  if (controlCharacters.test(path)) return 'contains a control character'
  // In a mounted file system these lead elsewhere.
  return path.split('/').some(segment => segment === '..' || segment === '.') ? 'contains a . or .. segment' : undefined
}

/** `bq://project`, `bq://project.dataset` or `bq://project.dataset.table`. */
export function malformedTable(value: string): string | undefined {
  if (!value.startsWith('bq://')) return 'does not begin with bq://'
  return /^bq:\/\/[\w:-]+(\.[\w-]+){0,2}$/.test(value) ? undefined : 'is not bq://PROJECT.DATASET.TABLE'
}

export const malformedDataset = (value: string): string | undefined =>
  /^[a-z0-9][a-z0-9.:-]*\.\w+$/.test(value) ? undefined : 'is not PROJECT.DATASET'

export function malformedImage(value: string): string | undefined {
  const [name, digest] = [value.replace(/@.*$/s, ''), /@(.*)$/s.exec(value)?.[1]]
  if (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest))
    return 'has a digest that is not sha256: and 64 hex digits'
  return /^[a-zA-Z0-9]/.test(name) ? malformedName(name) : 'names no image'
}

export function malformedTemplate(value: string): string | undefined {
  if (value.startsWith('gs://')) return malformedStorage(value)
  const path = /^https:\/\/[a-z0-9-]+-kfp\.pkg\.dev\/(.*)$/s.exec(value)?.[1]
  if (path === undefined) return 'is neither gs:// nor of a https://LOCATION-kfp.pkg.dev repository'
  if (!/^[^/]+\/[^/]+\/[^/]+\/sha256:[0-9a-f]{64}$/.test(path)) return 'is not named by its digest (…/sha256:…)'
  return malformedName(path)
}
