// Fills the blocks below `<!-- from PATH -->` in documents with files of this repository, so that a guide shows exactly
// what the tests run. Keys behind the path cut out parts of a YAML file: `<!-- from PATH grants.deploy grants.train -->`.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument } from 'yaml'

const root = join(import.meta.dirname, '..')

/** Pages whose blocks are filled. */
export const pagesWithExcerpts = (): string[] =>
  globSync(['*.md', 'docs/**/*.md', 'examples/*.md'], { cwd: root })
    .filter(path => readFileSync(join(root, path), 'utf8').includes('<!-- from '))
    .toSorted()

/**
 * Replaces what stands between `<!-- from PATH -->` and `<!-- end -->` with a block of that file.
 *
 * @param read reads a file by its path from the repository's root
 * @throws Error if a marker has no end, or names a file or a key that does not exist
 */
export function fillExcerpts(text: string, read: (path: string) => string = readFile): string {
  const opened = text.split('\n').filter(line => line.startsWith('<!-- from ')).length
  let filled = 0
  const result = text.replace(
    /^(<!-- from (\S+)((?: [^\s>]+)*) -->\n)(.*?)^(<!-- end -->)$/gms,
    (_, begin: string, path: string, keys: string, body: string, end: string) => {
      if (/^<!-- (?:from|generated)/m.test(body)) throw new Error(`no <!-- end --> after: ${begin.trim()}`)
      filled += 1
      const content = excerpt(path, read(path), keys.split(' ').filter(Boolean))
      return `${begin}\n\`\`\`${languageOf(path)}\n${content.trimEnd()}\n\`\`\`\n\n${end}`
    },
  )
  if (filled !== opened) throw new Error('a line that begins with <!-- from is no marker, or has no <!-- end -->')
  return result
}

/** The file as a reader copies it: below its path in their repository. */
function excerpt(path: string, text: string, keys: readonly string[]): string {
  const content = keys.length === 0 ? text : partsOf(path, text, keys)
  const place = /^(?:examples|test\/workflows)\/[^/]+\/(.+)$/.exec(path)?.[1] ?? path
  // The line by which editors find a schema is of no use in a part of a file.
  const shown = keys.length === 0 ? content : content.replace(/^# yaml-language-server: .*\n/, '')
  return /\.(?:json|md)$/.test(path) ? content : `# ${place}\n${shown}`
}

/** Returns the lines of the named keys, with the keys that contain them, in the order of the file. */
function partsOf(path: string, text: string, keys: readonly string[]): string {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const lineAt = (offset: number): number => counter.linePos(offset).line - 1
  const lines = text.split('\n')
  const shown = new Set<number>()
  for (const key of keys) {
    let node: Node | null = document.contents
    let last = { from: 0, to: 0 }
    for (const name of key.split('.')) {
      const pair = pairOf(node, name)
      const [start, end] = [pair?.key.range?.[0], pair?.value?.range?.[1]]
      if (pair === undefined || start === undefined || end === undefined)
        throw new Error(`${path} has no ${key}: there is no ${name}`)
      last = { from: lineAt(start), to: lineAt(Math.max(end - 1, start)) }
      shown.add(last.from)
      node = pair.value
    }
    for (let line = last.from; line <= last.to; line++) shown.add(line)
    for (let line = last.from - 1; /^\s*#/.test(lines[line] ?? ''); line--) shown.add(line)
  }
  return lines.filter((_, line) => shown.has(line)).join('\n')
}

function pairOf(node: Node | null, name: string): { key: Node; value: Node | null } | undefined {
  if (!isMap<Node, Node | null>(node)) return undefined
  const found: Pair<Node, Node | null> | undefined = node.items.find(({ key }) => isScalar(key) && key.value === name)
  return found === undefined ? undefined : { key: found.key, value: found.value }
}

function languageOf(path: string): string {
  const languages: Readonly<Record<string, string>> = {
    yml: 'yaml',
    yaml: 'yaml',
    py: 'python',
    tf: 'hcl',
    json: 'json',
  }
  if (path.endsWith('Dockerfile')) return 'dockerfile'
  return languages[path.split('.').at(-1) ?? ''] ?? 'text'
}

function readFile(path: string): string {
  const file = join(root, path)
  if (path.includes('..') || !existsSync(file)) throw new Error(`a document shows ${path}, which does not exist`)
  return readFileSync(file, 'utf8')
}
