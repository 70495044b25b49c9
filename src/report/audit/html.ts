import { shownText } from './layout.ts'
import { isKnownPage } from './pages.ts'

/** HTML of our own making: text gets into it only through `html`, which escapes it. */
export interface Html {
  readonly html: string
}

type HtmlPart = string | number | Html | readonly HtmlPart[]

/** Fills a template. Texts are escaped, also in attributes, which must have double quotes. */
export const html = (template: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html => ({
  html: template.map((text, index) => text + (index < parts.length ? renderPart(parts[index] ?? '') : '')).join(''),
})

export const noHtml: Html = { html: '' }

/** Returns HTML if there is a value. */
export const given = <T>(value: T | null | undefined, make: (value: T) => Html): Html =>
  value === null || value === undefined ? noHtml : make(value)

function renderPart(part: HtmlPart): string {
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escapeHtml(part)
  return 'html' in part ? part.html : part.map(renderPart).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** The runner finds `##[` anywhere in what a step prints. */
const escapeHtml = (text: string): string =>
  shownText(text)
    .replace(/[&<>"'`]/g, sign => entities[sign] ?? sign)
    .replaceAll('##[', '##&#91;')

/** Returns a link, or the text alone if the address is of no known server. */
export const anchor = (text: string, address: string | null, hosts: readonly string[]): Html =>
  address !== null && isKnownPage(address, hosts)
    ? html`<a href="${address}" rel="noopener noreferrer">${text}</a>`
    : html`${text}`
