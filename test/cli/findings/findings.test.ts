import type { Log } from 'sarif'
import { describe, expect, test } from 'vitest'
import { findingsAsAnnotations } from '../../../src/cli/findings/as-annotations.ts'
import { findingsAsJson, safeJson } from '../../../src/cli/findings/as-json.ts'
import { findingsAsSarif } from '../../../src/cli/findings/as-sarif.ts'
import { findingsAsText } from '../../../src/cli/findings/as-text.ts'
import { type Finding, type FindingsReport, inFileOrder } from '../../../src/cli/findings/finding.ts'

const place = { file: '.github/vertex-policy.yml', line: 2, column: 5, path: 'grants.train.when' }
const finding: Finding = {
  rule: 'no-runner-environment',
  level: 'warning',
  message: 'any runner would match.',
  cure: 'Add runner_environment: github-hosted.',
  commands: ['gh api repos/acme/fraud --jq .id'],
  place,
}
const report: FindingsReport = {
  findings: [finding, { rule: 'policy-invalid', level: 'error', message: 'the file is empty' }],
  rules: [
    {
      id: 'no-runner-environment',
      summary: 'A grant admits any runner.',
      level: 'warning',
      page: 'docs/policy-lint.md#no-runner-environment',
    },
  ],
  checked: [place.file],
  sources: new Map([[place.file, 'grants:\n    train: x\n']]),
}
const asIs = (file: string): string => file

test('text: the place first, the line with a mark, then what to do', () => {
  expect(findingsAsText(report, false)).toBe(
    [
      '.github/vertex-policy.yml:2:5 warning grants.train.when: any runner would match. [no-runner-environment]',
      '  2 │     train: x',
      '    │     ^',
      '  Add runner_environment: github-hosted.',
      '    gh api repos/acme/fraud --jq .id',
      'error the file is empty [policy-invalid]',
      '.github/vertex-policy.yml: 1 error, 1 warning',
    ].join('\n'),
  )
})

test('text: colors only if asked for', () => {
  expect(findingsAsText(report, true)).toContain('\u001b[33mwarning\u001b[39m')
  expect(findingsAsText(report, false)).not.toContain('\u001b')
})

test('JSON: ok, and each finding with its place, cure, commands and page', () => {
  expect(JSON.parse(findingsAsJson(report))).toEqual({
    ok: false,
    checked: [place.file],
    findings: [
      { ...finding, place: undefined, ...place, page: 'docs/policy-lint.md#no-runner-environment' },
      { rule: 'policy-invalid', level: 'error', message: 'the file is empty' },
    ].map(one => JSON.parse(JSON.stringify(one))),
  })
})

describe('SARIF', () => {
  const log: Log = JSON.parse(findingsAsSarif(report, file => `sub folder/${file}`))
  const [run] = log.runs

  test('the shape that code scanning asks for', () => {
    expect(log.version).toBe('2.1.0')
    expect(run?.tool.driver).toMatchObject({ name: 'Keyless Vertex', version: expect.stringMatching(/^\d/) })
    for (const rule of run?.tool.driver.rules ?? [])
      expect(rule).toMatchObject({
        id: expect.any(String),
        shortDescription: { text: expect.any(String) },
        fullDescription: { text: expect.any(String) },
        help: { text: expect.any(String), markdown: expect.any(String) },
        defaultConfiguration: { level: expect.stringMatching(/^(error|warning|note)$/) },
      })
    for (const result of run?.results ?? []) {
      expect(result).toMatchObject({
        ruleId: expect.any(String),
        level: expect.stringMatching(/^(error|warning|note)$/),
        message: { text: expect.any(String) },
        partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:\d+$/) },
      })
      if (result.ruleIndex !== undefined) expect(run?.tool.driver.rules?.[result.ruleIndex]?.id).toBe(result.ruleId)
    }
  })

  test('a place relative to the root of the repository, as a URI', () => {
    expect(run?.results?.[0]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'sub%20folder/.github/vertex-policy.yml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 2, startColumn: 5 },
        },
        logicalLocations: [{ fullyQualifiedName: 'grants.train.when' }],
      },
    ])
    expect(run?.results?.[1]?.locations).toEqual([])
  })

  test('a finding stays the same alert if lines are added above it, and two at one path are two', () => {
    const hashes = (findings: readonly Finding[]): (string | undefined)[] => {
      const { runs }: Log = JSON.parse(findingsAsSarif({ ...report, findings }, asIs))
      return runs[0]?.results?.map(({ partialFingerprints }) => partialFingerprints?.['primaryLocationLineHash']) ?? []
    }
    const lower = { ...finding, place: { ...place, line: 9 } }
    expect(hashes([lower])).toEqual(hashes([finding]))
    expect(new Set(hashes([finding, finding])).size).toBe(2)
  })
})

describe('annotations', () => {
  test('a workflow command for each finding, with its place', () => {
    expect(findingsAsAnnotations(report, asIs)).toBe(
      [
        '::warning file=.github/vertex-policy.yml,line=2,col=5,title=no-runner-environment::grants.train.when: any runner would match.%0AAdd runner_environment: github-hosted.%0Agh api repos/acme/fraud --jq .id',
        '::error title=policy-invalid::the file is empty',
        '.github/vertex-policy.yml: 1 error, 1 warning',
      ].join('\n'),
    )
  })

  test('those that GitHub would not show are text, with their places', () => {
    const findings = Array.from({ length: 12 }, (_, at) => ({ ...finding, place: { ...place, line: at + 1 } }))
    const lines = findingsAsAnnotations({ ...report, findings }, asIs).split('\n')
    expect(lines.filter(line => line.startsWith('::'))).toHaveLength(10)
    expect(lines).toContain('2 more, which GitHub would not show as annotations:')
    expect(lines.filter(line => /^\.github.*:1[12]:5 warning/.test(line))).toHaveLength(2)
  })
})

/** Words that an attacker would like to have printed by a check of his pull request. */
const hostile = [
  '\u001b]0;pwned\u0007',
  '\u009b31m',
  '\r\n::error::pwned',
  '::set-output name=x::y',
  '\n##[error]pwned',
  '##vso[task.setvariable]x',
  '\u202egnp.exe',
  '%0A::error::pwned',
  'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL3gifQ.c2lnbmF0dXJl',
  'x,line=9::pwned',
]

describe('words of an attacker act in no output', () => {
  const findings = hostile.map(
    (words): Finding => ({
      rule: 'policy-invalid',
      level: 'error',
      message: words,
      cure: words,
      commands: [],
      place: {
        file: words.startsWith('eyJ') ? 'a.yml' : `${words}.yml`,
        line: 1,
        column: 3,
        path: `grants[${JSON.stringify(words)}]`,
      },
    }),
  )
  const sources = new Map(findings.map(({ place, message }) => [place?.file ?? '', message.replaceAll('\n', ' ')]))
  const hostileReport = { findings, rules: [], checked: findings.map(({ place }) => place?.file ?? ''), sources }
  const one = { ...hostileReport, findings: findings.slice(1, 3), checked: hostileReport.checked.slice(0, 3) }

  test.each([
    ['text', findingsAsText(hostileReport, false)],
    ['text of few files', findingsAsText(one, false)],
    ['JSON', findingsAsJson(hostileReport)],
    ['SARIF', findingsAsSarif(hostileReport, asIs)],
  ])('%s', (_, output) => {
    expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    expect(output).not.toMatch(/^\s*::/m)
    expect(output).not.toContain('##[')
    expect(output).not.toContain('c2lnbmF0dXJl')
  })

  test('annotations: only our own commands, each on one line', () => {
    const lines = findingsAsAnnotations(hostileReport, asIs).split('\n')
    const commands = lines.filter(line => /^\s*::/.test(line))
    expect(commands).toHaveLength(hostile.length)
    for (const command of commands) {
      expect(command).toMatch(/^::error file=[^,:]*,line=1,col=3,title=policy-invalid::/)
      expect(command).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/)
    }
    expect(lines.join('\n')).not.toContain('##[')
  })

  test('safe JSON is read as the same value', () => {
    expect(JSON.parse(safeJson(hostile))).toEqual(hostile)
  })
})

test('findings are in the order of the file, and files keep theirs', () => {
  const at = (file: string, line: number, column = 1): Finding => ({
    ...finding,
    place: { ...place, file, line, column },
  })
  const ordered = inFileOrder([at('b', 9), at('a', 2), at('b', 3, 7), at('b', 3, 2)])
  expect(ordered.map(({ place: one }) => `${one?.file}${one?.line}${one?.column}`)).toEqual([
    'b32',
    'b37',
    'b91',
    'a21',
  ])
})
