import fc from 'fast-check'
import { lexer, type Token, walkTokens } from 'marked'
import { describe, expect, it } from 'vitest'
import type { LendReport } from '../../src/report/lend.ts'
import { renderSummary } from '../../src/report/summary.ts'
import type { RunReport } from '../../src/report/types.ts'
import { hostileText } from './markdown.ts'
import { lent } from './reports.ts'

const lend = lent.lend as LendReport
const withTotals = (totals: Partial<LendReport['totals']>, more: Partial<LendReport> = {}): RunReport => ({
  ...lent,
  lend: { ...lend, ...more, totals: { ...lend.totals, ...totals } },
})
const headline = (report: RunReport): string => renderSummary(report).split('\n')[0] ?? ''

describe('the summary of mode lend', () => {
  it('begins with what was lent, and says that the budget is spent', () => {
    expect(headline(lent)).toBe(
      '## ⚠️ Grant `agent` lent 253 calls of Vertex AI for $8.49 and 2 credentials, and its budget is spent: input tokens',
    )
    expect(headline(withTotals({ spent: [], lent: [] }))).toBe(
      '## ✅ Grant `agent` lent 253 calls of Vertex AI for $8.49, and refused 12',
    )
    expect(headline(withTotals({ spent: [], lent: [], byModel: [], refused: [] }))).toBe(
      '## ✅ Grant `agent` lent 0 calls of Vertex AI for $8.49',
    )
    expect(headline(withTotals({ spent: [], byModel: [], refused: [] }))).toBe('## ✅ Grant `agent` lent 2 credentials')
  })

  it('has calls, budget, refusals, credentials and isolation', () => {
    const text = renderSummary(lent)
    const from = text.indexOf('The command borrowed')
    expect(text.slice(from, text.indexOf('<details>', from)).trim()).toMatchInlineSnapshot(`
      "The command borrowed as \`triage/0\` and ended with exit code 0. It made 253 calls, with 4,902,454 input and 195,205 output tokens, $8.49 by the prices of the policy. 3 of them ended with an error, or without a complete answer.

      **The budget is spent:** 4,902,454 of 5,000,000 input tokens. Further calls are refused; they cost nothing. If that is too little, raise \`lend.budget.input_tokens\` in the policy.

      ### Calls

      | Model | Calls | Failed | Refused | Input tokens | Output tokens | Cost | Latency, median | 95 % |
      | :-- | :-- | :-- | :-- | :-- | :-- | :-- | :-- | :-- |
      | \`anthropic/claude-sonnet-4-5\` | 212 | 3 | 9 | 4,812,334 | 183,201 | $8.43 | 6s | 41s |
      | \`google/gemini-2.5-flash\` | 41 | – | – | 90,120 | 12,004 | $0.06 | 840 ms | 2s |
      | \`google/gemini-3-pro\` | – | – | 3 | – | – | – | – | – |

      ### Budget

      |  | Limit | Used | Share |
      | :-- | :-- | :-- | :-- |
      | ✅ | \`lend.budget.requests\` | 253 of 500 | ▰▰▰▰▰▰▰▰▰▰▱▱▱▱▱▱▱▱▱▱ 51 % |
      | ⛔ | \`lend.budget.input_tokens\` | 4,902,454 of 5,000,000 | ▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▱ 98 % |
      | ✅ | \`lend.budget.output_tokens\` | 195,205 of 500,000 | ▰▰▰▰▰▰▰▰▱▱▱▱▱▱▱▱▱▱▱▱ 39 % |
      | ⚠️ | \`lend.budget.cost\` | $8.49 of $10.00 | ▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▱▱▱ 85 % |
      | ✅ | \`lend.budget.duration\` | 25m 20s of 45m 00s | ▰▰▰▰▰▰▰▰▰▰▰▱▱▱▱▱▱▱▱▱ 56 % |

      ### Refused

      | Rule | Calls | Last message |
      | :-- | :-- | :-- |
      | \`lend.budget.input_tokens\` | 9 | the budget of grant agent has 97,546 of 5,000,000 input tokens left (\`lend.budget.input_tokens\`), and this call needs up to 121,400 input tokens. Make it smaller, start a new run, or raise \`grants.agent.lend.budget.input_tokens\` in the policy. |
      | \`allow.publisher_models\` | 3 | the grant agent does not allow google/gemini-3-pro (\`allow.publisher_models\`: \`anthropic/claude-*\`, \`google/gemini-2.5-*\`). Add it to the policy, or use one of these. |

      2 requests came without the secret of the borrower, and got nothing. If no program is misconfigured, another process on this machine tried the port.

      ### Credentials that left this action

      | Form | Tokens | The last one ends |
      | :-- | :-- | :-- |
      | \`file\` | 2 | \`2026-09-01T13:30:00.000Z\` |

      What programs did with them is neither limited nor counted here: only the roles at Google limit it.

      - **Isolation of the command: namespaces (sudo).** The command has its own processes and mounts: it cannot see this action, the runner or their variables.
      - It is the same user on the same network: it can read and change the workspace and the home folder."
    `)
  })

  it('says how a command was ended', () => {
    expect(renderSummary(withTotals({}, { command: { exitCode: 143, signal: 'SIGTERM' } }))).toContain(
      'The command borrowed as `triage/0` and was ended by `SIGTERM`.',
    )
  })

  it('of later steps has no command and no isolation', () => {
    const text = renderSummary(withTotals({}, { command: undefined, isolation: undefined }))
    expect(text).toContain('Programs of the job borrowed as `triage/0`. They made 253 calls')
    expect(text).not.toContain('Isolation')
  })

  it('shows no empty table', () => {
    const nothing = { byModel: [], refused: [], strangers: 0, lent: [], budget: [], spent: [] }
    const text = renderSummary(withTotals(nothing))
    for (const title of ['### Calls', '### Budget', '### Refused', '### Credentials']) expect(text).not.toContain(title)
  })

  it('is full only when nothing is left', () => {
    const bar = (used: number): string =>
      /[▰▱]+\s\d+\s%/.exec(
        renderSummary(withTotals({ budget: [{ part: 'requests', limit: 1_000, used, reserved: 0 }], spent: [] })),
      )?.[0] ?? ''
    expect(bar(0)).toBe(`${'▱'.repeat(20)}\u{a0}0\u{a0}%`)
    expect(bar(999)).toBe(`${'▰'.repeat(19)}▱\u{a0}99\u{a0}%`)
    expect(bar(1_000)).toBe(`${'▰'.repeat(20)}\u{a0}100\u{a0}%`)
    expect(bar(1_200)).toBe(`${'▰'.repeat(20)}\u{a0}120\u{a0}%`)
  })

  it('shows names that a client made up without an effect', () => {
    const [model] = lend.totals.byModel
    const [rule] = lend.totals.refused
    if (model === undefined || rule === undefined) throw new Error('the report has none')
    const safe = new Set(['heading', 'table', 'paragraph', 'text', 'codespan', 'strong', 'em', 'space', 'escape'])
    fc.assert(
      fc.property(hostileText, hostile => {
        const text = renderSummary(
          withTotals({
            byModel: [{ ...model, model: hostile }],
            refused: [{ rule: hostile, calls: 1, message: `no model ${hostile}.` }],
            lent: [],
          }),
        )
        const found: string[] = []
        for (const title of ['### Calls', '### Refused']) {
          const start = text.indexOf(title)
          walkTokens(lexer(text.slice(start, text.indexOf('\n\n', start + title.length + 2))), (token: Token) => {
            if (!safe.has(token.type)) found.push(token.type)
          })
        }
        expect(found).toEqual([])
      }),
    )
  })

  it('with thousands of models and rules stays a summary that GitHub takes', () => {
    const [model] = lend.totals.byModel
    const [rule] = lend.totals.refused
    if (model === undefined || rule === undefined) throw new Error('the report has none')
    const report = withTotals({
      byModel: Array.from({ length: 5_000 }, (_, at) => ({ ...model, model: `google/${at}` })),
      refused: Array.from({ length: 5_000 }, (_, at) => ({ ...rule, rule: `rule-${at}` })),
    })
    expect(Buffer.byteLength(renderSummary(report))).toBeLessThan(300_000)
  })
})
