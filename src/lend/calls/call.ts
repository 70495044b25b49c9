/** A request of a client, as it arrived. */
export interface LentRequest {
  readonly method: string
  /** The request target as received: path and query, still encoded. */
  readonly target: string
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** The API whose error bodies and streams a client understands. */
export type ApiShape = 'google' | 'anthropic'

/** A call that the grant allows, ready to send. */
export interface LentCall {
  /** As in `lend.gateway.calls`: `generateContent`, or `GenAiCacheService.CreateCachedContent`. */
  readonly name: string
  /** Method of Google's protos, as `PredictionService.GenerateContent`. */
  readonly method: string
  readonly shape: ApiShape
  /** `google/gemini-2.5-flash`; absent for a call without a publisher's model. */
  readonly model: string | undefined
  readonly project: string
  readonly location: string
  readonly upstream: {
    readonly method: string
    readonly host: string
    /** Canonical path and allowed query. */
    readonly target: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: Buffer
  }
  readonly stream: 'sse' | 'json-array' | 'none'
  /** Most output tokens that this call can produce; absent: it produces none, or its limit is not known. */
  readonly maxOutputTokens: number | undefined
}

/** A call that is refused. The message is for the person who reads the client's output. */
export interface CallRefusal {
  /** Key of the policy, as `allow.publisher_models`, or rule of the gateway, as `path`. */
  readonly rule: string
  readonly shape: ApiShape
  /** One line: the rule, what was asked, and the fix. */
  readonly message: string
  readonly name: string | undefined
  readonly model: string | undefined
}

export type CallDecision =
  | { readonly allowed: true; readonly call: LentCall }
  | { readonly allowed: false; readonly refusal: CallRefusal }
