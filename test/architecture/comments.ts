import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync } from 'vite'

export const root = join(import.meta.dirname, '../..')

/** The comments of a source file, without their marks. */
export const commentsIn = (file: string, text: string): readonly string[] =>
  parseSync(file.replace(/\.m?js$/, '.ts'), text).comments.map(({ value }) => value)

const folders = 'src|emulator|test|scripts|bench|docs|schemas|examples|dist'
const path = new RegExp(
  `(?<![\\w./@-])(?:(?:${folders})/[\\w.*/-]*\\w|(?:\\.{0,2}/)?(?:[\\w-]+/)*[\\w-][\\w.-]*\\.(?:ts|mjs|js)(?!\\w)|[A-Z]+\\.md)`,
  'g',
)

/** Paths that a text names: in a folder of the repository, or of a source file or a document. Addresses are left out. */
export const pathsIn = (text: string): readonly string[] =>
  [...text.replace(/https?:\/\/\S+/g, '').matchAll(path)].map(([found]) => found)

/** True if a path is one of the repository, from its root or from the folder of the file that names it. */
export const isThere = (name: string, file: string): boolean =>
  existsSync(join(root, name)) || existsSync(join(root, dirname(file), name))
