import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')
export const read = (path: string): string => readFileSync(resolve(root, path), 'utf8')

/** Returns the contents of a document's fenced blocks of one language, in order. */
export const blocks = (document: string, language: string): string[] =>
  [...read(document).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, text = '']) => text)

/**
 * Returns the commands of a shell block, each as its words. Continued lines are joined and quotes removed. `&&` and
 * line ends separate commands.
 */
export const commands = (shell: string): string[][] =>
  shell
    .replaceAll('\\\n', ' ')
    .split(/\n|&&(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map(line => [...line.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) => word.replaceAll('"', '')))
    .filter(words => words.length > 0)

/**
 * Returns the commands of a document, each as its words without quotes: those of shell blocks, of `run:` in YAML blocks,
 * of lines that begin with `$`, and of code in a sentence. Redirections, comments and texts of `<<` are left out.
 */
export function commandsIn(markdown: string): string[][] {
  const found: string[][] = []
  const prose = markdown.replace(/^ *```(\w*)\n(.*?)^ *```$/gms, (_, language: string, block: string) => {
    if (language === 'sh' || language === 'bash') found.push(...shellCommands(block))
    else {
      const lines = [...block.matchAll(/^\s*(?:\$ |(?:- )?run: (?!\|))((?:.*\\\n)*.*)$/gm)]
      found.push(...lines.flatMap(([, line = '']) => shellCommands(line)))
    }
    return ''
  })
  for (const [, , code = ''] of prose.matchAll(/(`+)(.+?)\1/g)) found.push(...shellCommands(code))
  return found
}

/** Splits a shell script into commands, and each into words, without running it. */
function shellCommands(script: string): string[][] {
  const text = script.replaceAll('\\\n', ' ').replace(/<<-?\s*(['"]?)(\w+)\1([^\n]*)\n.*?^\2$/gms, '$3')
  const tokens = text.matchAll(
    /(?<![^\s;&|(])#[^\n]*|\n|&&|\|\|?|;|\d?>>?&?\d?\s*[^\s;&|]*|(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|\$\([^)]*\)|[^\s;&|>'"\\])+/g,
  )
  const commands: string[][] = [[]]
  for (const [token] of tokens) {
    if (/^(?:\n|&&|\|\|?|;)$/.test(token)) commands.push([])
    else if (!/^(?:#|\d?>)/.test(token))
      commands.at(-1)?.push(token.replace(/'([^']*)'|"((?:\\.|[^"\\])*)"/g, (_, single, double) => single ?? double))
  }
  return commands.filter(words => words.length > 0)
}
