import { parse } from '@cdktf/hcl2json'
import { describe, expect, it } from 'vitest'
import { evaluateValue } from '../../../emulator/terraform/expressions.ts'
import { isObject } from '../../../src/core/json.ts'
import { readProvider } from '../../../src/policy/cel/read.ts'
import { checkovCondition } from '../../../src/policy/compile/checkov.ts'
import type { Layout, Setup, SetupProvider } from '../../../src/policy/compile/setup.ts'
import { renderTerraform } from '../../../src/policy/compile/terraform.ts'
import { findDifference } from '../../../src/policy/formula/solve.ts'
import { compileExample, everyKind, examples } from './setups.ts'

interface ProviderArguments {
  readonly issuer?: string
  readonly mapping?: Readonly<Record<string, string>>
  readonly condition?: string
}

/** Claims in front of a subject that let anybody choose the rest. */
const abusable = ['workflow', 'environment', 'ref', 'context', 'head_ref', 'base_ref']

/**
 * Returns whether Checkov's rule CKV_GCP_125 passes a provider. For GitHub's issuer it demands a mapping of
 * `google.subject`, and a condition whose text compares `assertion.sub` with a claim and a value: not a wildcard, not a
 * claim that can be abused, and for `repo` an owner and a name. Other issuers pass.
 *
 * https://github.com/bridgecrewio/checkov/blob/main/checkov/terraform/checks/resource/gcp/GithubActionsOIDCTrustPolicy.py
 */
function passesCheckov({ issuer, mapping = {}, condition = '' }: ProviderArguments): boolean {
  if (issuer !== 'https://token.actions.githubusercontent.com') return true
  const [, subject = ''] = /assertion\.sub\s*==\s*['"]([^'"]+)['"]/.exec(condition) ?? []
  const [claim = '', value] = subject.split(':')
  if (mapping['google.subject'] === undefined || value === undefined) return false
  if (claim === '*' || value === '*' || abusable.includes(claim)) return false
  return claim !== 'repo' || /^(\$\{)?[\w-]+(\.[\w-]+)*\}?\/[^/]+/.test(value)
}

/** Returns the arguments of every provider in Terraform. */
async function providersIn(text: string): Promise<ProviderArguments[]> {
  const { resource } = await parse('main.tf', text)
  const none = (reference: string): never => {
    throw new Error(reference)
  }
  const blocks: unknown[] = Object.values(resource['google_iam_workload_identity_pool_provider'] ?? {}).flat()
  return blocks.filter(isObject).map(body => {
    const [oidc] = Array.isArray(body['oidc']) ? body['oidc'].filter(isObject) : []
    const mapping = Object.entries(isObject(body['attribute_mapping']) ? body['attribute_mapping'] : {})
    return {
      issuer: String(evaluateValue(oidc?.['issuer_uri'], none)),
      mapping: Object.fromEntries(mapping.map(([name, cel]) => [name, String(evaluateValue(cel, none))])),
      condition: String(evaluateValue(body['attribute_condition'], none)),
    }
  })
}

/** Every example in each layout that fits it. */
const compiled: readonly (readonly [string, Setup])[] = examples.flatMap(example =>
  (['conditions', 'bindings'] satisfies Layout[]).flatMap(layout => {
    try {
      return [[`${example}, ${layout}`, compileExample(example, layout)] as const]
    } catch {
      return []
    }
  }),
)

it('both layouts are among what is checked', () => {
  const layouts = compiled.flatMap(([, { providers }]) => providers.map(({ layout }) => layout))
  expect(new Set(layouts)).toEqual(new Set(['conditions', 'bindings']))
  expect(compiled.length).toBeGreaterThanOrEqual(examples.length)
})

describe.each(compiled)('%s', (_, setup) => {
  it('passes CKV_GCP_125', async () => {
    const providers = await providersIn(renderTerraform(setup))
    expect(providers).toHaveLength(setup.providers.length)
    for (const provider of providers) expect(passesCheckov(provider), provider.condition).toBe(true)
  })

  it('admits exactly the same tokens as without the comparison that Checkov wants', () => {
    for (const provider of setup.providers) {
      const own = readProvider(provider)
      const longer = readProvider({ ...provider, condition: checkovCondition(provider) })
      if (own.kind === 'unread' || longer.kind === 'unread') throw new Error('compiled CEL can be read')
      expect(longer.admitted).not.toEqual(own.admitted)
      expect(findDifference(longer.admitted, own.admitted)).toEqual({ kind: 'none' })
      expect(findDifference(own.admitted, longer.admitted)).toEqual({ kind: 'none' })
    }
  })
})

describe('the added comparison', () => {
  const [provider] = everyKind.providers
  const changed = (more: Partial<SetupProvider>): string => {
    if (provider === undefined) throw new Error('the set-up has a provider')
    return checkovCondition({ ...provider, ...more })
  }

  it('is with a subject that no token has', () => {
    expect(changed({})).toBe(
      `(${provider?.condition}) && (assertion.sub == 'keyless-vertex:internal' || has(assertion.repository_id))`,
    )
  })

  it('relies on a claim that the subject needs', () => {
    expect(changed({ mapping: { 'google.subject': 'assertion.sub' } })).toMatch(/\|\| has\(assertion\.sub\)\)$/)
  })

  it('is left out for other issuers, which pass anyway, and where Google has no room for it', () => {
    const issuer = 'https://token.actions.githubusercontent.com/acme'
    expect(changed({ issuer })).toBe(provider?.condition)
    expect(passesCheckov({ issuer })).toBe(true)
    const condition = `assertion.repository_id == '${'1'.repeat(4_050)}'`
    expect(changed({ condition })).toBe(condition)
  })
})

describe('the rule of Checkov, as its own examples have it', () => {
  const issuer = 'https://token.actions.githubusercontent.com'
  const mapping = { 'google.subject': 'assertion.sub' }
  it.each([
    ["assertion.sub == 'repo:acme/fraud:*'", true],
    ["assertion.sub == 'repo:acme/fraud:ref:refs/heads/main'", true],
    ['', false],
    ["assertion.sub == 'invalid'", false],
    ["assertion.sub == '*'", false],
    ["assertion.sub == 'workflow:x:repo:acme/fraud:ref:refs/heads/main'", false],
    ["assertion.sub == 'repo:*'", false],
    ["assertion.sub == 'repo:acme*'", false],
    ["assertion.repository_id == '512345678'", false],
  ])('%s: %s', (condition, passes) => {
    expect(passesCheckov({ issuer, mapping, condition })).toBe(passes)
  })
})
