import { format } from '@cdktf/hcl-tools'
import { parse } from '@cdktf/hcl2json'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateValue, expressionsIn } from '../../../emulator/terraform/expressions.ts'
import { celString } from '../../../src/policy/compile/cel.ts'
import { hclString } from '../../../src/policy/compile/hcl.ts'
import type { Setup } from '../../../src/policy/compile/setup.ts'
import { renderTerraform } from '../../../src/policy/compile/terraform.ts'
import { allFences, everyKind, hostile, hostileSetup, pool, trainer } from './setups.ts'

const seed = Number(process.env['PROPERTY_SEED'])
const noReferences = (reference: string): never => {
  throw new Error(`a reference: ${reference}`)
}

/** Terraform composes characters: an e and an accent become one character. */
const composed = (text: string): string => text.normalize('NFC')

const samples: readonly [string, Setup][] = [
  ['every kind of resource', everyKind],
  ['all fences', { ...everyKind, fences: allFences }],
  ['hostile text', hostileSetup],
  ['nothing', { ...everyKind, pools: [], providers: [], accounts: [], bindings: [], services: [], notes: [] }],
]

/** Returns the blocks of a type of resource, by label. */
async function resources(setup: Setup, type: string): Promise<Record<string, Record<string, unknown>>> {
  const { resource } = await parse('main.tf', renderTerraform(setup))
  const blocks = Object.entries<[Record<string, unknown>]>(resource[type] ?? {})
  return Object.fromEntries(blocks.map(([label, [body]]) => [label, body]))
}

describe('Terraform', () => {
  it.each(samples)('is formatted as `terraform fmt` does it: %s', async (_, setup) => {
    const text = renderTerraform(setup)
    expect(await format(text)).toBe(text)
  })

  it('keeps hostile text unchanged, and none of it is an expression', async () => {
    const [body = {}] = Object.values(await resources(hostileSetup, 'google_iam_workload_identity_pool_provider'))
    const [provider] = hostileSetup.providers
    expect(evaluateValue(body['attribute_condition'], noReferences)).toContain(composed(hostile))
    expect(evaluateValue(body['description'], noReferences)).toBe(composed(hostile))
    const mapping = Object.entries(provider?.mapping ?? {}).map(([name, value]) => [name, composed(value)])
    expect(evaluateValue(body['attribute_mapping'], noReferences)).toEqual(Object.fromEntries(mapping))
    const members = Object.values(await resources(hostileSetup, 'google_project_iam_member'))
    expect(members.map(({ member }) => evaluateValue(member, noReferences))).toEqual([
      composed(`serviceAccount:${trainer}/${hostile}`),
    ])
  })

  it('compares a claim with the text that the policy has, although Terraform composes characters', async () => {
    const decomposed = 'refs/heads/e\u0301'
    const condition = `assertion.ref == ${celString(decomposed)}`
    const { a, b } = await parse('main.tf', `a = ${hclString(condition)}\nb = ${hclString(decomposed)}\n`)
    expect([a, b]).toEqual([condition, composed(decomposed)])
    expect(condition).toMatch(/^[ -~]+$/)
  })

  it('grants each role by a resource of its own, and never sets a whole policy', async () => {
    const { resource } = await parse('main.tf', renderTerraform(everyKind))
    expect(Object.keys(resource).filter(type => /_iam_(binding|policy)$/.test(type))).toEqual([])
    expect(Object.keys(resource).filter(type => type.endsWith('_iam_member'))).toHaveLength(4)
  })

  it('keeps the names of resources when another grant comes first', async () => {
    const more: Setup = {
      ...everyKind,
      bindings: [
        { on: { type: 'project', project: 'acme-ml' }, role: 'roles/logging.viewer', member: 'user:a@b.c', why: 'new' },
        ...everyKind.bindings,
      ],
    }
    for (const type of ['google_project_iam_member', 'google_storage_bucket_iam_member'])
      expect(await resources(more, type)).toMatchObject(await resources(everyKind, type))
  })

  it('adds members after the provider, so that none has a wider meaning for a while', async () => {
    const [member] = Object.values(await resources(everyKind, 'google_service_account_iam_member'))
    expect(member?.['depends_on']).toEqual([
      '${google_service_account.trainer_acme-ml}',
      '${google_iam_workload_identity_pool_provider.github_internal_123456789}',
    ])
  })

  it('takes pools and accounts that exist as variables, with the names that it was given', async () => {
    const { variable } = await parse(
      'main.tf',
      renderTerraform(everyKind, { existingPools: [pool], existingAccounts: [trainer] }),
    )
    expect(variable.existing_pools[0]).toMatchObject({ type: '${set(string)}', default: [pool] })
    expect(variable.existing_service_accounts[0]).toMatchObject({ type: '${set(string)}', default: [trainer] })
    const pools = Object.values(await resources(everyKind, 'google_iam_workload_identity_pool'))
    expect(pools[0]?.['count']).toBe(`$${'{'}contains(var.existing_pools, "${pool}") ? 0 : 1}`)
  })

  it('says who made it, in comments that cannot end', async () => {
    const text = renderTerraform({ ...everyKind, notes: [{ message: 'a\nresource "x" "y" {}\r\u2028b' }] })
    expect(text).toContain(`# acme/fraud/.github/vertex-policy.yml (SHA-256 ${'ab'.repeat(32)})`)
    expect(text).toContain('# a resource "x" "y" {}\\r\\u{2028}b\n')
  })
})

describe('strings of HCL', () => {
  it(`come back from HashiCorp's parser as they went in (seed ${seed})`, async () => {
    const unit = fc.oneof(fc.constantFrom('$', '%', '{', '}', '"', '\\', '\n', "'"), fc.string({ unit: 'grapheme' }))
    const texts = fc.array(fc.string({ unit }), { minLength: 60, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(texts, async given => {
        const strings = given.map(composed)
        const hcl = strings.map((text, at) => `a${at} = ${hclString(text)}\n`).join('')
        const parsed = await parse('main.tf', hcl)
        for (const [at, text] of strings.entries()) {
          expect(expressionsIn(String(parsed[`a${at}`]))).toEqual([])
          expect(evaluateValue(parsed[`a${at}`], noReferences)).toBe(text)
        }
      }),
      { seed, numRuns: 30 },
    )
  })

  it.each(['$${x}', '$$${x}', '%%{x}', '${', '$', '%{', '\u0000\u001f\u007f', '\u{1f600}', '\\u0041', '"'])(
    'keep %j',
    async text => {
      const { a } = await parse('main.tf', `a = ${hclString(text)}\n`)
      expect(evaluateValue(a, noReferences)).toBe(text)
    },
  )
})
