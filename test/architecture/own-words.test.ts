import { expect, test } from 'vitest'
import { readings, readingsIn } from './own-words.ts'

/** Texts of others that only have words, and our own text where only its layout counts. */
const reasons: Readonly<Record<string, string>> = {
  "cli/findings/as-text.ts: cure.split('\\n')": 'lays out line by line',
  'core/errors.ts: /[.!?:]$/.test(what)': 'adds a full stop',
  'core/rpc-status.ts: message.includes(word)': "Google's words, which need not be repeated",
  'core/rpc-status.ts: message.includes(line)': "Google's words, which need not be repeated",
  'document/yaml.ts: /maximum call stack/i.test(message)': 'the words of Node',
  "document/yaml.ts: message.includes('must start at the same column')": 'the words of the yaml library',
  "document/yaml.ts: message.includes('between flow')": 'the words of the yaml library',
  "document/yaml.ts: message.endsWith('scalar at node end')": 'the words of the yaml library',
  "github/reply.ts: words.replace(/\\s+/g, ' ')": "GitHub's words, on one line",
  'github/reply.ts: /\\brate limit\\b/i.test(words)': "GitHub's words",
  "report/failure.ts: cure.split('\\n')": 'lays out line by line',
  "report/summary-failure.ts: cure.split('\\n')": 'lays out line by line',
  "run/read-body-files.ts: /position (\\d+)/.exec(error instanceof Error ? error.message : '')":
    'the words of JSON.parse',
  'vertex/no-capacity.ts: programWords.test(words)': "Google's words",
  'vertex/no-capacity.ts: machineWords.test(words)': "Google's words",
}

test('no code looks into a message, a cure or a title of our own: it reads a field', () => {
  expect([...new Set(readings())].toSorted()).toEqual(Object.keys(reasons).toSorted())
})

test.each([
  "if (error.message.startsWith('There is no')) stop()",
  "const [title] = error.cure?.split(': ') ?? []",
  'const { message: said } = error; const isNamed = /step/.test(said)',
  'const words = error.answer?.words ?? error.message; words.includes(name)',
  'const isNamed = pattern.test(`${error.message} ${answer.words}`)',
  "const isWhen = verdict.condition.startsWith('when.')",
  "const isOver = error.message === 'the time is over'",
])('%s is found', source => {
  expect(readingsIn(source, 'x.ts')).toHaveLength(1)
})

test.each([
  "const isDenied = error.code === 'DENIED'",
  "const parts = name.split('/')",
  'const message = `${error.message}. It was restored.`',
  "const isEmpty = problem.message === ''",
])('%s is allowed', source => {
  expect(readingsIn(source, 'x.ts')).toEqual([])
})
