/** A method of Vertex AI's API as its proto has it: one request over HTTP, one answer. */
export interface Method {
  readonly verb: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** `{parent=projects/*\/locations/*}/persistentResources`: fields of the request, camelCase, with what their value must look like. */
  readonly path: string
  /** Other forms that the value in the path may have, as `projects/*\/locations/*\/publishers/*\/models/*`. */
  readonly also?: readonly string[]
  /** The request's field that is sent as the body, `*` for all that does not stand in the path; absent: there is none. */
  readonly body?: string
  /** Messages, by their names in the schema. */
  readonly request: string
  readonly response: string
  /** It is answered by a long-running operation, whose response is named above. */
  readonly operation?: true
  /** Where in the request the labels stand of what it makes. */
  readonly labels?: readonly string[]
  /** What it makes is in a collection that can be listed: a GET at the same path. */
  readonly listed?: true
}

/** Every method by its name, as `PersistentResourceService.CreatePersistentResource`. */
export interface Methods {
  readonly methods: Readonly<Record<string, Method>>
  /** Those that a step cannot call, each with why not. */
  readonly uncallable: Readonly<Record<string, 'streams' | 'carries bytes' | 'stands outside of projects'>>
}
