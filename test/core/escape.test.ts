import fc from 'fast-check'
import { lexer } from 'marked'
import { describe, expect, test } from 'vitest'
import {
  annotationText,
  code,
  codeBlock,
  link,
  logLine,
  markdown,
  markdownTable,
  mermaidLabel,
  printable,
  quotation,
  withStop,
} from '../../src/core/escape.ts'
import { redact } from '../../src/core/redact.ts'
import { hostileText, liveTokens } from '../report/markdown.ts'

describe('printable', () => {
  test('bidirectional and zero-width characters cannot hide what a reviewer reads', () => {
    expect(printable('main\u202etxt.\u200bx\u2066')).toBe('main\\u{202e}txt.\\u{200b}x\\u{2066}')
  })
  test('terminal sequences and lone carriage returns are shown, not obeyed', () => {
    expect(printable('\u001b[31mred\rover\u0000\u009b')).toBe('\\x1b[31mred\\rover\\x00\\x9b')
  })
  test('line feeds and tabs stay, Windows line ends become line feeds', () => {
    expect(printable('a\r\nb\tc\n')).toBe('a\nb\tc\n')
  })
  test('half a surrogate pair does not reach the summary file', () => {
    expect(printable('a\ud800b')).toBe('a\\u{d800}b')
  })
  test.each([
    ['a GitHub OIDC token', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyZXBvIn0.c2lnbmF0dXJl'],
    ['an unsigned token', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJyZXBvIn0.'],
    ['a Google access token', 'ya29.d.b0Aaekm1K9-abcdefghijkl'],
    ['a GitHub token', 'ghs_abcdefghijklmnopqrstuvwxyz0123456789'],
  ])('%s that slipped into a text is not shown', (_, token) => {
    expect(printable(`x ${token} y`)).toBe('x [redacted] y')
    expect(printable(`authorization: Bearer ${token}`)).toBe('authorization: Bearer [redacted]')
  })
})

describe('texts of common characters, which are decided without the tables of Unicode', () => {
  const unprintable =
    /(?![\n\t]|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u
  const plainWord = /^["'(“]*[\p{L}\p{N}\p{M}–—…%+=\-/.,;:!?'’”")]*$/u
  const lively = /www\.|\/.*\/|\w{2}\.\w{2}|:[\p{L}\p{N}/+-]|\bgh-\d|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/iu

  test('every character below U+3000 is shown as it is exactly if Unicode says that it shows', () => {
    const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code))
    const differs = characters.filter(
      character => (printable(`a${character}b`) === `a${character}b`) === unprintable.test(character),
    )
    expect(differs).toEqual([])
  })
  test('every ASCII word becomes code exactly if the expressions for all of Unicode say so', () => {
    const parts = [
      'www.',
      '/',
      '.',
      ':',
      'gh-',
      'ab',
      '1',
      'deadbeef',
      'K',
      's',
      '-',
      '+',
      '@',
      '`',
      '_',
      '"',
      "'",
      '(',
      ')',
      '!',
    ]
    const word = fc.oneof(
      fc.string({ unit: fc.constantFrom(...parts), minLength: 1, maxLength: 8 }),
      fc.string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map(code => String.fromCharCode(code)), minLength: 1 }),
    )
    fc.assert(
      fc.property(word, text => {
        fc.pre(printable(text) === text && !text.includes('`'))
        expect(markdown(`x ${text}`) === `x ${text}`).toBe(plainWord.test(text) && !lively.test(text))
      }),
    )
  })
})

describe('logLine', () => {
  test('a server cannot set outputs or paths through its words', () => {
    expect(logLine('::set-output name=decision::allow')).toBe('\\::set-output name=decision::allow')
    expect(logLine('  ::stop-commands::x')).toBe('  \\::stop-commands::x')
    expect(logLine('done ##[add-path]/tmp')).toBe('done ##\\[add-path]/tmp')
    expect(logLine('a\n::error::b')).toBe('a ::error::b')
    expect(logLine('a\r::error::b')).toBe('a\\r::error::b')
  })
  test('no text yields a line that the runner takes for a command', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const line = logLine(text)
        expect(line).not.toMatch(/[\r\n]/)
        expect(line.trim().startsWith('::')).toBe(false)
        expect(line).not.toContain('##[')
      }),
    )
  })
})

describe('markdown', () => {
  test('reads as prose, identifiers as code', () => {
    expect(markdown('Add refs/heads/main to when.ref of trainer@acme-ml.iam.gserviceaccount.com, then merge.')).toBe(
      'Add `refs/heads/main` to `when.ref` of `trainer@acme-ml.iam.gserviceaccount.com`, then merge.',
    )
  })
  test('what a cure has in backticks already stays one code span, its spaces in it', () => {
    expect(markdown('Add `contents: read` to the job (`permissions`), or `@x *y*`.')).toBe(
      'Add `contents: read` to the job (`permissions`), or `@x *y*`.',
    )
    expect(markdown('an `odd one, ``two`` and a`b')).toBe('an `` `odd `` one, ``` ``two`` ``` and ``a`b``')
  })
  test('what GitHub brings to life is set as code: mentions, issues, commits, addresses, emoji', () => {
    expect(markdown('@octocat #1 GH-1 5f0c1c7 www.evil.example :tada: https://evil.example')).toBe(
      '`@octocat` `#1` `GH-1` `5f0c1c7` `www.evil.example` `:tada`: `https://evil.example`',
    )
  })
  test('the check below sees what it is to see', () => {
    const live = liveTokens(
      '[a](https://b) ![c](https://d) <b> **e** @octocat https://f.example x@y.example\n\n# g\n- h',
    )
    for (const type of ['link', 'image', 'html', 'strong', 'heading', 'list']) expect(live).toContain(type)
    expect(live.filter(type => type === 'link')).toHaveLength(3)
    expect(live.some(type => type.includes('@octocat'))).toBe(true)
  })
  test('no text becomes a link, an image, HTML, emphasis or a block of its own', () => {
    fc.assert(
      fc.property(hostileText, text => {
        expect(liveTokens(markdown(text))).toEqual([])
        expect(liveTokens(code(text)).filter(type => type !== 'em')).toEqual([])
        expect(lexer(`${markdown(text)}\n`).length).toBeLessThanOrEqual(2)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('table', () => {
  test('a pipe, even behind backslashes, opens no further column', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.stringMatching(/^[|\\`a ]{0,12}$/)), text => {
        const [parsed] = lexer(
          markdownTable(
            ['A', 'B'],
            [
              [code(text), markdown(text)],
              ['x', 'y'],
            ],
          ),
        )
        expect(parsed?.type).toBe('table')
        const rows: unknown = parsed !== undefined && 'rows' in parsed ? parsed['rows'] : undefined
        expect(rows).toMatchObject([
          [{}, {}],
          [{ text: 'x' }, { text: 'y' }],
        ])
        expect(liveTokens(markdownTable(['A'], [[markdown(text)]]))).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })
  test('backslashes before a pipe stay what they are', () => {
    for (const text of ['\\', '\\\\|', 'a\\|b', '\\\\\\|', '|'])
      expect(liveTokens(markdownTable(['A'], [[code(text)]]))).toEqual([])
  })
  test('a pipe is shown as it was', () => {
    const [parsed] = lexer(markdownTable(['A'], [[code('a|b')]]))
    expect(parsed !== undefined && 'rows' in parsed ? parsed['rows'] : undefined).toMatchObject([[{ text: '`a|b`' }]])
  })
})

describe('codeBlock', () => {
  test('no text closes its own fence', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.stringMatching(/^[`~\n a]{0,30}$/)), text => {
        const tokens = lexer(codeBlock(text, 'yaml'))
        expect(tokens).toHaveLength(1)
        expect(tokens[0]).toMatchObject({ type: 'code', lang: 'yaml' })
      }),
    )
  })
  test('what is too long is cut, and says so', () => {
    expect(codeBlock('abcdef', '', 4)).toBe('```\nabcd… (2 more characters)\n```')
  })
})

describe('link', () => {
  test('only https addresses become links, and none breaks out of its parentheses', () => {
    expect(link('`x`', 'https://console.cloud.google.com/a(b)?project=c')).toBe(
      '[`x`](https://console.cloud.google.com/a%28b%29?project=c)',
    )
    for (const address of ['javascript:alert(1)', 'http://x.example', 'https://u:p@x.example', 'no address', undefined])
      expect(link('x', address)).toBe('x')
  })
})

describe('mermaidLabel', () => {
  test('no sign that Mermaid reads is left', () => {
    fc.assert(
      fc.property(hostileText, text => {
        expect(mermaidLabel(text)).toMatch(/^(?:[\p{L}\p{N}\p{M} .,_…→·-]|#\d+;)*$/u)
      }),
    )
    expect(mermaidLabel('a"] --> evil["b')).toBe('a#34;#93; --#62; evil#91;#34;b')
  })
  test('a long name is cut', () => {
    expect(mermaidLabel('abcdef', 4)).toBe('abc…')
  })
})

describe('no text of half a megabyte takes the square of its length', () => {
  const functions: Readonly<Record<string, (text: string) => unknown>> = {
    printable,
    logLine,
    code,
    markdown,
    mermaidLabel,
    annotationText,
    codeBlock: text => codeBlock(text, '', 4_000),
    table: text => markdownTable([text], [[text]]),
    quotation: text => quotation(text, 4_000),
    withStop,
    redact: text => redact(text, ['ya29.abcdefghijklmnop']),
  }
  const hostile: Readonly<Record<string, string>> = {
    blanks: ' ',
    tabs: '\t',
    'ideographic blanks': '\u3000',
    'line feeds': '\n',
    'blank lines': ' \n ',
    'carriage returns': '\r',
    backslashes: '\\',
    pipes: '\\|',
    backticks: '`',
    quotes: '"(\'',
    colons: '::',
    hashes: '##[',
    'beginnings of tokens': 'eyJ-',
    'tokens without an end': 'eyJabcdefgh.',
    'Google tokens': 'ya29.',
    'GitHub tokens': 'gha_-',
    bearers: 'Bearer ',
    paths: '/a',
    dots: 'a.',
    digits: '1',
    punctuation: '.,;:!?',
  }
  test.each(Object.keys(functions))('%s', name => {
    for (const part of Object.values(hostile)) {
      // With a square of this length, the test would not end in its time.
      functions[name]?.(`x${part.repeat(500_000 / part.length)}x`)
    }
  })
})

describe('an address in prose', () => {
  test.each([
    'https://console.cloud.google.com/iam-admin/quotas?project=acme-ml',
    'https://cloud.google.com/vertex-ai/docs/general/locations#accelerators',
    'https://status.cloud.google.com',
    'https://docs.github.com/actions',
    'https://www.githubstatus.com',
  ])('of Google or GitHub is a link: %s', address => {
    expect(markdown(`See ${address}.`)).toBe(`See [\`${address}\`](${new URL(address).href}).`)
  })
  test.each([
    'https://www.google.com/url?q=https://evil.example',
    'https://cloud.google.com.evil.example/x',
    'https://evil.example/cloud.google.com',
    'http://cloud.google.com/x',
    'https://user:pw@cloud.google.com/x',
    'https://storage.cloud.google.com/evil/page.html',
    'https://sites.google.com/view/evil',
  ])('of anybody else, or that leads on, is none: %s', address => {
    expect(markdown(`See ${address}.`)).not.toContain('](')
  })
})
