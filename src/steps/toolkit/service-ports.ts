import type { ActionError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/json.ts'

/** APIs of Google besides Vertex AI that steps call. Each has one host: `{service}.{universe}`. */
export type GoogleService = 'cloudbuild' | 'artifactregistry' | 'bigquery'

/** One call of such an API. `path` begins with its version, as `v1/projects/p/locations/l/builds`. */
export interface ServiceCall {
  readonly step: string | undefined
  readonly query?: Readonly<Record<string, string | readonly string[]>> | undefined
  readonly body?: JsonObject | undefined
  readonly signal?: AbortSignal | undefined
  /** As `VertexCall.known`. */
  readonly known?: boolean | undefined
}

/** Calls of other APIs of Google. A refusal is a `STEP_REJECTED` error with Google's answer. */
export interface ServiceCalls {
  readonly get: (service: GoogleService, path: string, call: ServiceCall) => Promise<JsonObject>
  /** Returns every item of a collection, from all pages. */
  readonly list: (
    service: GoogleService,
    path: string,
    field: string,
    call: ServiceCall,
  ) => Promise<readonly JsonObject[]>
  /** A call with an effect, sent once. `ambiguous`: it is not known if it took effect. */
  readonly once: (
    method: 'POST' | 'PATCH' | 'DELETE',
    service: GoogleService,
    path: string,
    call: ServiceCall,
  ) => Promise<{ readonly resource: JsonObject } | { readonly ambiguous: ActionError }>
  /**
   * Uploads a text with its metadata, the call's body, in one request. As `once`.
   *
   * @param path begins with `upload/`
   */
  readonly upload: (
    service: GoogleService,
    path: string,
    call: ServiceCall & { readonly media: { readonly contentType: string; readonly text: string } },
  ) => Promise<{ readonly resource: JsonObject } | { readonly ambiguous: ActionError }>
  /** A POST that may be repeated, since it has no second effect: `:cancel`, a dry run. */
  readonly repeatable: (service: GoogleService, path: string, call: ServiceCall) => Promise<JsonObject>
}

/** Bytes to upload, known by their digests before anything is sent. */
export interface UploadContent {
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
  /** Base64, as Cloud Storage writes it. */
  readonly crc32c: string
  readonly contentType: string
  /**
   * Reads the bytes from an offset, no faster than their reader. A part is only valid until the next one is asked for.
   *
   * @throws ActionError `WORKSPACE_CHANGED` at the end, if the bytes are not those of the digest any more
   */
  readonly open: (from: number) => AsyncIterable<Uint8Array>
}

/** An object of Cloud Storage. */
export interface StoredObject {
  /** `gs://bucket/name` */
  readonly uri: string
  readonly generation: string
  readonly bytes: number
  /** Base64. */
  readonly crc32c: string
  /** Base64; absent for an object that was composed of others. */
  readonly md5?: string
}

/** Uploads to Cloud Storage, which never overwrite. */
export interface ObjectStore {
  /** Returns what is there; `undefined`: there is nothing. */
  readonly find: (uri: string, step: string, signal?: AbortSignal) => Promise<StoredObject | undefined>
  /** Returns true if there is any object below a folder: `uri` ends with a slash. */
  readonly hasAny: (uri: string, step: string, signal?: AbortSignal) => Promise<boolean>
  /**
   * Uploads an object if there is none of its name. An equal one is adopted.
   *
   * @throws ActionError `STEP_REJECTED` if a different one is there, with both digests
   */
  readonly put: (
    uri: string,
    content: UploadContent,
    options: {
      readonly step: string
      readonly signal: AbortSignal
      /** Called as bytes are accepted. */
      readonly sent?: (bytes: number) => void
    },
  ) => Promise<StoredObject & { readonly isAdopted: boolean }>
}
