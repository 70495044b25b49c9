// Renders a summary or a document to a PNG, as GitHub shows it.
import { existsSync, readFileSync } from 'node:fs'
import { Browser } from './pictures/browser.ts'
import { takePicture } from './pictures/take.ts'

const [source, picture, scheme = 'light'] = process.argv.slice(2)
if (source === undefined || picture === undefined || (scheme !== 'light' && scheme !== 'dark'))
  fail('usage: node scripts/render-summary.ts FILE.md PICTURE.png [dark]')
if (!existsSync(source)) fail(`there is no file ${source}`)
try {
  await using browser = await Browser.start()
  await takePicture(browser, { markdown: readFileSync(source, 'utf8'), path: source, scheme, to: picture })
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
