/** Why a call cannot pass. The message is one sentence or two, without our name. It may contain the client's text. */
export interface CallFlaw {
  /** Key of the policy, as `allow.publisher_models`, or rule of the gateway, as `path`. */
  readonly rule: string
  readonly message: string
}

export const flaw = (rule: string, message: string): CallFlaw => ({ rule, message })

/** True for a flaw. Nothing else that a part of the check returns has a rule. */
export const isFlaw = (value: unknown): value is CallFlaw =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'rule') && Object.hasOwn(value, 'message')
