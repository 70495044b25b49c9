import { randomUUID } from 'node:crypto'
import { sourceOf } from '../audit/chain.ts'
import { type ContentCopy, createContentCopy } from '../audit/content-copy.ts'
import { createWriteLog } from '../google/logs.ts'
import type { RunContext } from './context.ts'
import type { GoogleAccess } from './google-access.ts'
import { warn } from './warn.ts'

/**
 * Opens the copy of prompts and answers, if the grant has `record: { prompts: true }` and the policy names a
 * log. If a renewal finds that the grant no longer has it, nothing more is sent.
 */
export function openContentCopy(
  context: RunContext,
  access: Pick<GoogleAccess, 'client' | 'inForce'>,
  borrower: string,
): ContentCopy | undefined {
  const { auditLog, universe } = access.inForce().policy.policy
  const isWanted = (): boolean => access.inForce().grant.lend?.recordPrompts === true
  if (auditLog === undefined || !isWanted()) return undefined
  const copy = createContentCopy({
    source: sourceOf(context.environment.identity),
    borrower,
    newId: randomUUID,
    now: context.clock.now,
    send: createWriteLog(access.client, universe, auditLog),
    missing: why => warn(context, 'Prompts and answers in Cloud Logging are incomplete', why),
  })
  return {
    ...copy,
    add: content => {
      if (isWanted()) copy.add(content)
    },
  }
}
