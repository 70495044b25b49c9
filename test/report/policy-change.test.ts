import { describe, expect, it } from 'vitest'
import { comparePolicies, type PolicyChange } from '../../src/policy/compare/compare.ts'
import { policyChangeLines, policyChangeSection } from '../../src/report/policy-change.ts'
import { load, smallPolicy } from '../policy/fixtures.ts'

const when = (rest: string): string => smallPolicy({ when: `{ repository_id: "512345678", ${rest} }` })
const report = (change: PolicyChange) => ({ effect: change.effect, grant: 'train', change, refusedNow: [] })
const compare = (from: string, to: string): PolicyChange => comparePolicies(load(when(from)), load(when(to)))

describe('what a change of the policy admits', () => {
  it('is a list for each grant, and the tokens in a block', () => {
    const change = compare('event_name: push, ref: refs/heads/main', 'event_name: push, ref: { glob: refs/heads/r* }')
    const text = policyChangeSection(report(change)).join('\n\n')
    expect(text).toContain(
      '- ⚠️ Newly admits: `ref` is `refs/heads/ranother` (before: `refs/heads/main`), otherwise as before\n',
    )
    expect(text).toContain(
      '- Newly refuses: `ref` is `refs/heads/main` (now: `glob refs/heads/r*`), otherwise as now\n',
    )
    expect(text).toContain(
      '```jsonc\n// newly admitted\n{ "event_name": "push", "ref": "refs/heads/ranother", "repository_id": "512345678" }\n// newly refused\n',
    )
    expect(policyChangeLines(report(change))).toContain(
      '    event_name push, ref refs/heads/ranother, repository_id 512345678',
    )
  })

  it('says that GitHub issues no such token, or that it is not decided', () => {
    const change = compare(
      'event_name: push, ref: refs/heads/main, ref_type: branch',
      'event_name: push, ref: refs/heads/main, ref_type: [branch, tag]',
    )
    expect(change.effect).toBe('widened')
    expect(policyChangeLines(report(change)).join('\n')).toContain(
      'ref_type is tag (before: branch), otherwise as before (GitHub issues no such token, as far as its documentation says)',
    )
    const [part] = change.parts
    if (part === undefined) throw new Error('nothing changed')
    const undecided = { kind: 'undecided', reason: 'it is too large' } as const
    const open = {
      ...change,
      parts: [{ ...part, admission: { admitted: undecided, refused: { kind: 'none' } as const } }],
    }
    expect(policyChangeSection(report(open)).join('\n')).toContain(
      '- ⚠️ Newly admits: not decided, because it is too large',
    )
    expect(policyChangeLines(report(open))).toContain('  newly admits: not decided (it is too large)')
  })

  it('keeps the values of a pull request from being Markdown or commands', () => {
    const change = compare(
      'event_name: push, ref: refs/heads/main',
      'event_name: push, ref: "refs/heads/`</details>@all"',
    )
    const text = policyChangeSection(report(change)).join('\n')
    expect(text).toContain('is ``refs/heads/`</details>@all``')
    expect(policyChangeLines(report(change)).filter(line => /^\s*::|##\[/.test(line))).toEqual([])
  })
})
