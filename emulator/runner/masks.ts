/** The runner's masking of secrets: every value, its trimmed lines, and the usual encodings of each. */
export class Masks {
  readonly #texts = new Set<string>()
  #sorted: readonly string[] = []

  /** Adds a value and each of its lines (`::add-mask::`), however short they are. */
  add(value: string): void {
    const lines = value.split(/[\r\n]+/).map(line => line.trim())
    for (const text of [value, ...lines]) {
      if (text === '') continue
      for (const form of encodings(text)) this.#texts.add(form)
    }
    // The longest first, so that a secret inside another one leaves no rest.
    this.#sorted = [...this.#texts].sort((a, b) => b.length - a.length)
  }

  apply(text: string): string {
    return this.#sorted.reduce((masked, secret) => masked.replaceAll(secret, '***'), text)
  }

  has(value: string): boolean {
    return this.#texts.has(value)
  }
}

function encodings(text: string): string[] {
  const bytes = Buffer.from(text)
  const forms = [
    text,
    bytes.toString('base64'),
    // The value inside a longer base64 text, at the two other offsets.
    shifted(bytes, 1),
    shifted(bytes, 2),
    encodeURIComponent(text),
    JSON.stringify(text).slice(1, -1),
    text.replace(/[&<>"']/g, character => `&${xmlNames[character] ?? ''};`),
    text.replace(/^"(.*)"$/s, '$1'),
  ]
  return forms.filter(form => form !== '')
}

const xmlNames: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }

/** Base64 of whole groups of three bytes only. A shorter rest would mask everything. */
function shifted(bytes: Buffer, offset: number): string {
  const length = Math.floor((bytes.length - offset) / 3) * 3
  return length < 6 ? '' : bytes.subarray(offset, offset + length).toString('base64')
}
