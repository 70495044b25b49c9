import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { quoteShell } from '../../src/core/gcloud.ts'
import { wrapCommand } from '../../src/report/wrap-command.ts'

/** The words of commands as bash reads them, all in one process. */
function wordsOf(commands: readonly string[]): string[] {
  const script = ['show() { printf "%s\\037" "$@"; printf "\\036"; }', ...commands.map(one => `show ${one}`)].join('\n')
  return execFileSync('bash', ['-c', script], { encoding: 'utf8', env: {} }).split('\u001e').slice(0, -1)
}

const provider =
  "gcloud iam workload-identity-pools providers describe internal --project=123456789 --location=global --workload-identity-pool=github --format='yaml(attributeMapping, attributeCondition)'"

describe('a long command', () => {
  it('is broken before its flags', () => {
    expect(wrapCommand(provider).split('\n')).toEqual([
      'gcloud iam workload-identity-pools providers describe internal --project=123456789 \\',
      '  --location=global --workload-identity-pool=github \\',
      "  --format='yaml(attributeMapping, attributeCondition)'",
    ])
  })

  it('stays whole inside of quotations, substitutions and here-documents', () => {
    const long = 'x '.repeat(60)
    for (const whole of [
      `echo '${long} --flag'`,
      `echo "$(${long} --flag)"`,
      `cat <<E --flag\n${long}\nE`,
      `echo "a\n${long} --b"`,
    ])
      expect(wrapCommand(whole)).toBe(whole)
  })

  it('that has several lines is broken in each', () => {
    const several = `${provider} \\\n  --flag --more=${'x'.repeat(95)}`
    expect(wrapCommand(several).split('\n').slice(2)).toEqual([
      "  --format='yaml(attributeMapping, attributeCondition)' \\",
      '  --flag \\',
      `  --more=${'x'.repeat(95)}`,
    ])
  })

  it.each(['gcloud auth login', '# a comment --with=flags'.padEnd(200, ' --x')])('%s stays as it is', command => {
    expect(wrapCommand(command)).toBe(command)
  })
})

test('a shell reads the same words before and after (property)', () => {
  const word = fc.oneof(
    fc.constantFrom('--project=acme-ml', '--flag', '-f', '"$(echo a --b)"', "'it is' --c", '"a \\" --d"', '`echo --e`'),
    fc.string({ unit: fc.constantFrom(...'ab -=\'"\\$`()|') }).map(quoteShell),
  )
  const command = fc.array(word, { minLength: 1, maxLength: 40 }).map(words => words.join(' '))
  fc.assert(
    fc.property(fc.array(command, { minLength: 20, maxLength: 20 }), commands => {
      const wrapped = commands.map(wrapCommand)
      expect(wordsOf(wrapped)).toEqual(wordsOf(commands))
    }),
    { numRuns: 20 },
  )
})
