import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createRecordCopy } from '../audit/cloud-logging.ts'
import { openRecord, type RecordFile } from '../audit/file.ts'
import { version } from '../core/version.ts'
import { placeToWrite } from '../github/workspace.ts'
import { createWriteLog, notCopied } from '../google/logs.ts'
import type { RunContext } from './context.ts'
import type { GoogleAccess } from './google-access.ts'
import type { Inputs } from './inputs.ts'
import { thisProcess } from './listener/left-listener.ts'
import { beginPostState } from './post-state.ts'
import type { RunState } from './state.ts'
import { warn } from './warn.ts'

/** Opens the record first: if it cannot be written, nothing is done. */
export async function beginRecord(context: RunContext, runState: RunState, inputs: Inputs): Promise<RecordFile> {
  const { environment } = context
  const { identity, tempDirectory } = environment
  const path =
    inputs.auditLog === undefined
      ? join(tempDirectory, 'vertex-audit.jsonl')
      : await placeToWrite(inputs.auditLog, 'audit_log', environment)
  const copy = createRecordCopy(notCopied)
  const record = await openRecord({
    path,
    identity,
    now: context.clock.now,
    newId: randomUUID,
    disk: context.disk,
    onLine: copy.add,
  })
  runState.record = record
  // Mode `check` leaves nothing at Google, not even a copy of its record.
  if (inputs.mode !== 'check') runState.copy = copy
  const { mode, grant, rerun, key } = inputs
  await record.write('run.started', { action_version: version, mode, grant, rerun, key, server: identity.server })
  const { directory } = context.laterSteps ?? {}
  runState.postState = beginPostState(
    context.runner,
    record,
    inputs.policyToken,
    error => warn(context, 'Post will look again', error),
    directory === undefined ? undefined : { process: thisProcess(), directory, files: [] },
  )
  return record
}

/** Starts the copy of the record, if the policy names one. If Cloud Logging refuses it, nothing begins. */
export async function beginCopy({ copy, policy }: RunState, { client }: GoogleAccess): Promise<void> {
  const { auditLog, universe } = policy?.policy ?? {}
  if (auditLog !== undefined && universe !== undefined) await copy?.begin(createWriteLog(client, universe, auditLog))
}
