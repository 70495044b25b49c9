import type { RecordFile } from '../audit/file.ts'
import { annotationText, logLine } from '../core/escape.ts'
import { version } from '../core/version.ts'
import type { Claims } from '../identity/claims.ts'
import type { Borrower, LendPorts } from '../lend/ports.ts'
import { isGoogleHost } from '../network/hosts.ts'
import { labelsFor, stableLabels } from '../steps/labels.ts'
import type { RunContext } from './context.ts'
import type { GoogleAccess } from './google-access.ts'

/** Creates what a listener may use of its run. */
export function createLendPorts(
  context: RunContext,
  record: RecordFile,
  { access, claims }: { readonly access: GoogleAccess; readonly claims: Claims },
  borrower: Borrower,
): LendPorts {
  const { clock, monotonic, runner, transport, environment } = context
  const { grant, policy } = access.inForce()
  const labels = labelsFor({
    ...environment.identity,
    actor: claims['actor'],
    workflow: claims['workflow'],
    grant: grant.name,
    step: 'lend',
    policySha256: policy.sha256,
    dedupeKey: '',
  })
  return {
    grant: () => access.inForce().grant,
    universe: policy.policy.universe,
    googleToken: access.tokenToLend,
    refused: access.refused,
    subjectToken: access.subjectToken,
    idToken: access.idToken,
    denied: access.denied,
    send: transport.stream(isGoogleHost),
    requestReason: call => access.lendReason(`${call} to ${borrower.name}`),
    userAgent: `keyless-vertex/${version}`,
    labels: stableLabels(labels),
    record: record.write,
    mask: runner.mask,
    clock,
    monotonic,
    say: line => runner.quote([logLine(line)]),
    warn: (title, message) => runner.annotate({ level: 'warning', title, message: annotationText(message) }),
  }
}
