/** Values of a configuration after evaluation. */
export type TerraformValue =
  | string
  | number
  | boolean
  | null
  | readonly TerraformValue[]
  | { readonly [name: string]: TerraformValue }

/** Returns the value of a reference, `data.google_project.acme-ml.number`, without its brackets. */
export type Resolve = (reference: string) => TerraformValue

/** An expression that this evaluator does not know. */
export class ExpressionError extends Error {}

const reference = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)+$/
const string = String.raw`"(?:[^"\\$%]|\\.|\$(?!\{)|%(?!\{))*"`
const choice = new RegExp(String.raw`^contains\((var\.\w+), (${string})\) \? (\d+) : (\d+)$`)
const encoded = new RegExp(String.raw`^urlencode\((${string})\)$`)

/**
 * Evaluates what HashiCorp's parser made of HCL: in its strings, `${…}` is an expression and `$${` stands for itself.
 *
 * @throws ExpressionError for expressions that `compile` does not print
 */
export function evaluateValue(value: unknown, resolve: Resolve): TerraformValue {
  if (typeof value === 'string') return evaluateTemplate(value, resolve)
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  if (Array.isArray(value)) return value.map(item => evaluateValue(item, resolve))
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, evaluateValue(item, resolve)]))
  throw new ExpressionError(`no value: ${String(value)}`)
}

/** A template that is one whole expression keeps the type of its value. */
function evaluateTemplate(template: string, resolve: Resolve): TerraformValue {
  const parts = templateParts(template)
  const [first] = parts
  if (parts.length === 1 && first !== undefined && 'expression' in first) return evaluate(first.expression, resolve)
  return parts
    .map(part => {
      if ('text' in part) return part.text
      const value = evaluate(part.expression, resolve)
      if (typeof value === 'object') throw new ExpressionError(`${part.expression} is no text`)
      return String(value)
    })
    .join('')
}

/** Returns the expressions of a template. */
export const expressionsIn = (template: string): string[] =>
  templateParts(template).flatMap(part => ('expression' in part ? [part.expression] : []))

function templateParts(template: string): ({ readonly text: string } | { readonly expression: string })[] {
  const parts: ({ readonly text: string } | { readonly expression: string })[] = []
  let text = ''
  for (let at = 0; at < template.length; ) {
    const three = template.slice(at, at + 3)
    if (three === '$${' || three === '%%{') {
      text += three.slice(1)
      at += 3
    } else if (three.startsWith('%{')) throw new ExpressionError(`a directive: ${template.slice(at, at + 40)}`)
    else if (three.startsWith('${')) {
      const end = endOfExpression(template, at + 2)
      if (text !== '') parts.push({ text })
      text = ''
      parts.push({ expression: template.slice(at + 2, end) })
      at = end + 1
    } else {
      text += template.charAt(at)
      at += 1
    }
  }
  return text === '' && parts.length > 0 ? parts : [...parts, { text }]
}

/** Finds the brace that ends an expression, which is none in a string. */
function endOfExpression(template: string, start: number): number {
  let quoted = false
  for (let at = start; at < template.length; at += 1) {
    const character = template.charAt(at)
    if (quoted && character === '\\') at += 1
    else if (character === '"') quoted = !quoted
    else if (character === '}' && !quoted) return at
  }
  throw new ExpressionError('an expression does not end')
}

function evaluate(expression: string, resolve: Resolve): TerraformValue {
  if (reference.test(expression)) return resolve(expression)
  const [, variable, wanted, then, otherwise] = choice.exec(expression) ?? []
  if (variable !== undefined && wanted !== undefined) {
    const set = resolve(variable)
    if (!Array.isArray(set)) throw new ExpressionError(`${variable} is no set`)
    return Number(set.includes(stringValue(wanted)) ? then : otherwise)
  }
  const [, text] = encoded.exec(expression) ?? []
  if (text !== undefined) return encodeURIComponent(stringValue(text))
  throw new ExpressionError(`unknown expression: ${expression}`)
}

/** Reads a string of HCL without templates. */
const stringValue = (quoted: string): string =>
  quoted
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|(.))|([$%])\4(?=\{)/gi, (_, short, long, plain, doubled) => {
      if (doubled !== undefined) return String(doubled)
      const hex: unknown = short ?? long
      if (typeof hex === 'string') return String.fromCodePoint(Number.parseInt(hex, 16))
      return { n: '\n', r: '\r', t: '\t' }[String(plain)] ?? String(plain)
    })
