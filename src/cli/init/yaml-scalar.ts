import { stringify } from 'yaml'

/** Returns a string as YAML that reads as this string again: `fraud`, but `"on"`, `"512345678"` and `"a: b"`. */
export const yamlScalar = (text: string): string =>
  stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN', version: '1.1' }).trimEnd()
