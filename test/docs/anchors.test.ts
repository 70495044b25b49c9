import { existsSync, globSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { read, root } from './markdown.ts'

const pages = globSync(['*.md', 'docs/**/*.md', 'emulator/*.md', 'bench/*.md', 'examples/**/*.md'], { cwd: root })

/** Returns the anchor that GitHub gives to a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

const withoutCode = (text: string): string => text.replace(/^ *```.*?^ *```/gms, '')

/** Headings, and anchors of their own: `<a id="act-as"></a>`. */
const anchorsIn = (path: string): string[] =>
  [...withoutCode(read(path)).matchAll(/^#+ (.*)$|^<a id="([\w-]+)"><\/a>$/gm)].map(
    ([, heading = '', id]) => id ?? anchorOf(heading),
  )

test.each(pages)('%s links only to headings that exist', page => {
  const links = [...withoutCode(read(page)).matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g)]
  const broken = links.filter(([, path = '', anchor = '']) => {
    const target = path === '' ? page : join(dirname(page), path)
    return !existsSync(resolve(root, target)) || !anchorsIn(target).includes(anchor)
  })
  expect(broken.map(([link]) => link)).toEqual([])
})

test('an anchor is the heading in lower case, with hyphens for spaces and without code marks', () => {
  expect(anchorOf("Setting up Google's side")).toBe('setting-up-googles-side')
  expect(anchorOf('Limits: `allow`')).toBe('limits-allow')
})
