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
