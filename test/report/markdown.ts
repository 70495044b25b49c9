import fc from 'fast-check'
import { lexer, type Token, walkTokens } from 'marked'

/** Pieces of Markdown, HTML, commands and odd characters, in any order, that try to take effect. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '[x](https://evil.example)',
          '![x](https://evil.example/p.png)',
          '<img src=x onerror=alert(1)>',
          '</details>',
          '<b>',
          'https://evil.example/',
          'www.evil.example',
          'a@evil.example',
          '@octocat',
          'acme/fraud#1',
          '#1',
          '**b**',
          '_i_',
          '`',
          '```',
          '~~~',
          '|',
          '\\|',
          '\\',
          '\n',
          '\n\n',
          '\r',
          '# ',
          '- ',
          '1. ',
          '> ',
          '    ',
          '---',
          '===',
          '&lt;',
          '$x$',
          '<!--',
          '[a]: https://evil.example',
          '::error::',
          '##[add-path]',
          '\u202e',
          '\u001b[31m',
          '(',
          ')',
          '"',
          '!',
          ' ',
        ),
        fc.string({ maxLength: 4 }),
      ),
      { maxLength: 8 },
    )
    .map(parts => parts.join('')),
)

const dead = new Set(['text', 'paragraph', 'codespan', 'code', 'space', 'escape', 'table', 'br'])

/**
 * Returns the types of Markdown tokens that are more than words and code. Words count if GitHub would make a mention or
 * reference of them.
 */
export function liveTokens(markdown: string): string[] {
  const live: string[] = []
  walkTokens(lexer(markdown, { gfm: true }), (token: Token) => {
    if (!dead.has(token.type)) live.push(token.type)
    const leaf = token.type === 'text' && !('tokens' in token && token.tokens !== undefined)
    if (leaf && /@\w|#\d|\bgh-\d|:\/\/|www\./i.test(token.raw)) live.push(`reference: ${token.raw}`)
  })
  return live
}
