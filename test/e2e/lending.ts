import { type FraudOptions, fraud, policyText } from './harness.ts'

/** Lines of a policy: the grant `agent`, which lends what a test says. */
export const agentGrant = (lend = 'gateway: { calls: [generateContent] }'): string => `
  agent:
    provider: internal
    when: { repository_id: "512345678", event_name: [push, workflow_dispatch], ref: refs/heads/main, runner_environment: github-hosted }
    service_account: triage@acme-ml.iam.gserviceaccount.com
    allow: { projects: [acme-ml], locations: [us-central1, global], publisher_models: ["anthropic/claude-*", "google/gemini-2.5-*"] }
    lend: { ${lend} }
`

/** The policy of `examples/fraud` with the grant `agent`. */
export const lendingPolicy = (lend?: string): string => `${policyText.trimEnd()}${agentGrant(lend)}`

/** As `fraud`, with the grant `agent`. */
export const agentFraud = ({ lend, ...options }: FraudOptions & { readonly lend?: string } = {}) =>
  fraud({ policy: lendingPolicy(lend), ...options })

/** Inputs of mode `lend` that replace those of the steps. */
export const lendInputs = { mode: 'lend', grant: 'agent', steps: '', variables: '' } as const
