import { expect, test } from 'vitest'
import { commentedFiles, proseFiles } from '../../scripts/prose/files.ts'
import { lintComments, lintProse } from '../../scripts/prose/lint.ts'

const words = (count: number): string =>
  `${Array.from({ length: count }, (_, index) => `W${'o'.repeat(index + 1)}rd`).join(' ')}.`

const inBrief = async (path: string, text: string): Promise<string[]> =>
  (await lintProse(path, text)).map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`)

test.each([
  {
    what: 'a sentence that is too long',
    path: 'page.md',
    text: `# Title\n\nA short one. ${words(36)}\n`,
    faults: ['3:14 sentence-length: A sentence of 36 words; 35 is the limit. Split it.'],
  },
  {
    what: 'a page whose sentences are too long on average',
    path: 'page.md',
    text: Array.from({ length: 5 }, () => words(21)).join(' '),
    faults: ['1:1 sentence-length: The sentences have 21.0 words on average; 20 is the limit. Split the longest.'],
  },
  {
    what: 'a private word, wherever its line breaks',
    path: 'page.md',
    text: 'A re-run takes\nthe job up.\n',
    faults: ['1:10 terms: Incorrect term: “takes\nthe job up”, use “adopt, or reuse” instead'],
  },
  {
    what: 'a wordy phrase',
    path: 'page.md',
    text: 'Do this in order to begin.\n',
    faults: ['1:9 write-good: "in order to" is wordy or unneeded'],
  },
  {
    what: 'a comment in a template of a file, and not the data beside it',
    path: 'a.ts',
    text: 'const file = `# The first line names ${what},\n# and takes it up.\nmends: ${value} # It mends this file.\n`',
    faults: [
      '2:7 terms: Incorrect term: “takes it up”, use “adopt, or reuse” instead',
      '3:22 terms: Incorrect term: “mends”, use “fix” instead',
    ],
  },
  {
    what: 'a message in quotes',
    path: 'a.ts',
    text: `fail('The error says what mends it')`,
    faults: ['1:27 terms: Incorrect term: “mends”, use “fix” instead'],
  },
  {
    what: 'a message that is a template, and one inside of it',
    path: 'a.ts',
    text: '\nfail(`The job of ${name} goes on ${late ? "as long as nobody stops it" : ""}`)',
    faults: [
      '2:26 terms: Incorrect term: “goes on”, use “continue” instead',
      '2:55 terms: Incorrect term: “nobody”, use “the one who acts: you, GitHub, Google, the action” instead',
    ],
  },
  {
    what: 'a message in several strings: one sentence',
    path: 'a.ts',
    text: `fail('${words(20).slice(0, -1)} ' +\n  '${words(20)}')`,
    faults: ['1:7 sentence-length: A sentence of 40 words; 35 is the limit. Split it.'],
  },
  {
    what: 'a description over several lines',
    path: 'action.yml',
    text: 'inputs:\n  key:\n    description: >-\n      Distinguishes uses of the action\n      whose steps are held against a policy.\n',
    faults: ['5:23 terms: Incorrect term: “held against”, use “validate against, or compare with” instead'],
  },
  {
    what: 'a comment in YAML',
    path: 'train.yml',
    text: 'timeout: 5h # of this run; the job goes on\n',
    faults: ['1:36 terms: Incorrect term: “goes on”, use “continue” instead'],
  },
  {
    what: 'a description in a JSON Schema',
    path: 'schema.json',
    text: '{"definitions": {"Grant": {"description": "Whoever may train."}}}',
    faults: ['1:44 terms: Incorrect term: “Whoever”, use “You, or the one who acts” instead'],
  },
])('$what is found', async ({ path, text, faults }) => {
  expect(await inBrief(path, text)).toEqual(faults)
})

test.each([
  {
    what: 'code',
    path: 'page.md',
    text: `The key \`set off\` is code.\n\n\`\`\`yaml\n# ${words(40)} mend\n\`\`\`\n`,
  },
  { what: 'a sentence of 35 words', path: 'page.md', text: words(35) },
  { what: 'a list, whose items are sentences of their own', path: 'page.md', text: `- ${words(30)}\n- ${words(20)}` },
  {
    what: 'what is not a message: an import, a type, a name',
    path: 'a.ts',
    text: `import 'mend this and that'\nlet a: 'mend this and that' = 'mend'`,
  },
  { what: 'code in a message', path: 'a.ts', text: "fail('Set the key `set off of nobody` to a string')" },
  {
    what: "Google's own words",
    path: 'schema.json',
    text: '{"definitions": {"CustomJob": {"properties": {"name": {"description": "Whoever mends."}}}}}',
  },
])('$what is left alone', async ({ path, text }) => {
  expect(await inBrief(path, text)).toEqual([])
})

test('words of comments are checked, paragraph by paragraph, and code is not', async () => {
  const text = [
    '/**',
    ' * Returns what `nobody` mends. A run',
    ' *',
    ' * @param name nobody',
    ' */',
    'const text = "Whoever mends this one"',
    '// biome-ignore lint/a: nobody',
    `// ${words(20).slice(0, -1)}`,
    `// ${words(20)}`,
    '',
  ].join('\n')
  const faults = (await lintComments('a.ts', text)).map(({ line, column, message }) => `${line}:${column} ${message}`)
  expect(faults.toSorted()).toEqual([
    '2:26 Incorrect term: “mends”, use “fix” instead',
    '4:16 Incorrect term: “nobody”, use “the one who acts: you, GitHub, Google, the action” instead',
    '8:4 A sentence of 40 words; 35 is the limit. Split it.',
  ])
  expect(commentedFiles).toEqual(expect.arrayContaining(['src/main.ts', 'emulator/proxy.ts', 'scripts/lint-prose.ts']))
})

test('the check covers documents, descriptions and messages', () => {
  for (const path of [
    'README.md',
    'docs/steps.md',
    'examples/README.md',
    'action.yml',
    'schemas/policy.schema.json',
    'src/main.ts',
  ])
    expect(proseFiles).toContain(path)
  expect(proseFiles.filter(path => path.includes('.generated.'))).toEqual([])
})
