/** A method of Vertex AI's API, from its proto: one HTTP request, one answer. */
export interface Method {
  readonly verb: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /**
   * `{parent=projects/*\/locations/*}/persistentResources`: fields of the request in camelCase, with the form of their
   * values.
   */
  readonly path: string
  /** Other forms of the value in the path, as `projects/*\/locations/*\/publishers/*\/models/*`. */
  readonly also?: readonly string[]
  /** The request's field that is the body, `*` for all fields that are not in the path; absent if there is no body. */
  readonly body?: string
  /** Messages, by their names in the schema. */
  readonly request: string
  readonly response: string
  /** The answer is a long-running operation, whose response is named above. */
  readonly operation?: true
  /** Path in the request to the labels of the resource that it creates. */
  readonly labels?: readonly string[]
  /** The resource that it creates is in a collection with a list method: a GET at the same path. */
  readonly listed?: true
}

/** Every method by its name, as `PersistentResourceService.CreatePersistentResource`. */
export interface Methods {
  readonly methods: Readonly<Record<string, Method>>
  /** Methods that a step cannot call, each with the reason. */
  readonly uncallable: Readonly<Record<string, 'streams' | 'carries bytes' | 'stands outside of projects'>>
}
