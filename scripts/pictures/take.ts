import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Shot } from './browser.ts'
import { githubPage } from './page.ts'
import { withPalette } from './smaller-png.ts'

/** The width of GitHub's column for a step summary, in CSS pixels. */
const columnWidth = 1012

export interface PictureOrder {
  readonly markdown: string
  /** Path of the Markdown: its links to pictures are relative to it. */
  readonly path: string
  readonly scheme: Shot['scheme']
  /** Path of the PNG to write. */
  readonly to: string
  /** In CSS pixels. */
  readonly tallest?: number
}

/** Writes a picture of Markdown as GitHub shows it. */
export async function takePicture(
  browser: Browser,
  { markdown, path, scheme, to, tallest = 12_000 }: PictureOrder,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'))
  try {
    const page = join(folder, 'page.html')
    writeFileSync(page, githubPage(markdown, resolve(path)))
    writeFileSync(to, withPalette(await browser.picture(page, { scheme, width: columnWidth, tallest })))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
