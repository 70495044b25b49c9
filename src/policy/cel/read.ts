import { matchesPattern } from '../formula/automaton.ts'
import { all, any, claimPresent, type Formula } from '../formula/formula.ts'
import { anyRepeated, literalPattern, type Pattern } from '../formula/pattern.ts'
import { type CelExpression, parseCel } from './evaluate.ts'
import { readRegularExpression } from './regular-expression.ts'
import {
  choose,
  claimText,
  concatenate,
  conjunction,
  constantBool,
  constantText,
  decided,
  disjunction,
  equals,
  inCase,
  inEachCase,
  matchesOneOf,
  opposite,
  type SymbolicBool,
  type SymbolicText,
  splitPart,
  UnreadableCel,
} from './symbols.ts'

/** What a provider at Google has of CEL. */
export interface ProviderCel {
  /** Expressions by attribute: `google.subject`, `attribute.train_512345678`. */
  readonly mapping: Readonly<Record<string, string>>
  readonly condition: string
}

/** CEL as formulas, or what the reader does not know. What it does not know it does not guess. */
export type ReadProvider =
  | {
      readonly kind: 'read'
      /** The tokens that the provider admits: the condition holds, and every mapping has a value. */
      readonly admitted: Formula
      /** The tokens for which the condition holds. */
      readonly condition: Formula
      /** The tokens for which each mapping has a value. */
      readonly defined: readonly Formula[]
      /** Returns the formula that an attribute has a value: the tokens of a `principalSet`, if they are admitted. */
      readonly attributeIs: (attribute: string, value: string) => Formula
    }
  | {
      readonly kind: 'unread'
      /** `condition`, or the name of an attribute. */
      readonly where: string
      readonly why: string
    }

/**
 * Reads the mapping and condition of a provider as formulas over claims, exactly: what they admit, for every token. All
 * claims are strings. It reads `&&`, `||`, `!`, `?:`, `==`, `!=`, `in`, `has()`, `startsWith`, `endsWith`, `contains`,
 * `matches`, `lowerAscii`, `upperAscii`, `split(…)[n]`, and `+` between texts.
 *
 * CEL fails for an absent claim, and `&&` and `||` hide that if the other side decides: so it does here.
 */
export function readProvider({ mapping, condition }: ProviderCel): ReadProvider {
  const attributes = new Map<string, SymbolicText>()
  for (const [attribute, expression] of Object.entries(mapping)) {
    const read = attempt(attribute, () => textOf(evaluate(parseOrFail(expression), noAttributes)))
    if ('why' in read) return read
    attributes.set(attribute, read.value)
  }
  const read = attempt('condition', () => boolOf(evaluate(parseOrFail(condition), attributes)))
  if ('why' in read) return read
  const hasValue = ({ cases }: SymbolicText): Formula => any(...cases.map(({ when }) => when))
  const defined = [...attributes.values()].map(hasValue)
  return {
    kind: 'read',
    admitted: all(read.value.yes, ...defined),
    condition: read.value.yes,
    defined,
    attributeIs: (attribute, value) => {
      const text = attributes.get(attribute)
      return text === undefined ? any() : equals(text, constantText(value)).yes
    },
  }
}

type Attributes = ReadonlyMap<string, SymbolicText>
type Symbolic = SymbolicBool | SymbolicText
const noAttributes: Attributes = new Map()

function attempt<Value>(
  where: string,
  act: () => Value,
): { readonly value: Value } | { readonly kind: 'unread'; readonly where: string; readonly why: string } {
  try {
    return { value: act() }
  } catch (error) {
    if (error instanceof UnreadableCel) return { kind: 'unread', where, why: error.message }
    // A hostile expression may be nested too deeply for the stack.
    if (error instanceof RangeError) return { kind: 'unread', where, why: 'it is nested too deeply' }
    throw error
  }
}

function parseOrFail(expression: string): CelExpression {
  const tree = parseCel(expression)
  if ('error' in tree) throw new UnreadableCel(`it cannot be parsed: ${tree.error}`)
  return tree
}

function textOf(value: Symbolic): SymbolicText {
  if (value.kind !== 'text') throw new UnreadableCel('a value that is not a string')
  return value
}

function boolOf(value: Symbolic): SymbolicBool {
  if (value.kind !== 'bool') throw new UnreadableCel('a string where a condition is expected')
  return value
}

function evaluate({ exprKind }: CelExpression, attributes: Attributes): Symbolic {
  switch (exprKind.case) {
    case 'constExpr': {
      const { constantKind } = exprKind.value
      if (constantKind.case === 'stringValue') return constantText(constantKind.value)
      if (constantKind.case === 'boolValue') return constantBool(constantKind.value)
      throw new UnreadableCel('a number or another constant')
    }
    case 'selectExpr': {
      const { operand, field, testOnly } = exprKind.value
      return member(identifierName(operand), field, testOnly, attributes)
    }
    case 'callExpr': {
      const { function: name, target, args } = exprKind.value
      return evaluateCall(name, target === undefined ? args : [target, ...args], attributes)
    }
    default:
      throw new UnreadableCel('a macro or a structure')
  }
}

const identifierName = (expression: CelExpression | undefined): string | undefined =>
  expression?.exprKind.case === 'identExpr' ? expression.exprKind.value.name : undefined

/** Claims that are numbers. */
const numericClaims = ['exp', 'iat', 'nbf']

/** `assertion.x`, `attribute.x`, `google.x`, and `has()` of them. */
function member(of: string | undefined, field: string, isTest: boolean, attributes: Attributes): Symbolic {
  if (of === 'assertion') {
    if (isTest) return decided(claimPresent(field))
    if (numericClaims.includes(field)) throw new UnreadableCel(`${field}, which is a number`)
    return claimText(field)
  }
  if (of !== 'attribute' && of !== 'google') throw new UnreadableCel('a variable besides assertion, attribute, google')
  const text = attributes.get(`${of}.${field}`)
  if (isTest) return constantBool(text !== undefined)
  // An attribute that is not mapped has no value: the expression fails.
  return text ?? { kind: 'text', cases: [] }
}

function evaluateCall(name: string, args: readonly CelExpression[], attributes: Attributes): Symbolic {
  const value = (at: number): Symbolic => evaluate(argument(args, at), attributes)
  const bool = (at: number): SymbolicBool => boolOf(value(at))
  const text = (at: number): SymbolicText => textOf(value(at))
  switch (name) {
    case '_&&_':
      return conjunction(bool(0), bool(1))
    case '_||_':
      return disjunction(bool(0), bool(1))
    case '!_':
      return opposite(bool(0))
    case '_?_:_':
      return choose(bool(0), value(1), value(2))
    case '_==_':
      return same(value(0), value(1))
    case '_!=_':
      return opposite(same(value(0), value(1)))
    case '_+_':
      return concatenate(text(0), text(1))
    case '_[_]':
      return indexed(args, attributes)
    case '@in':
      return inList(args, attributes)
    case 'lowerAscii':
      return inCase(text(0), true)
    case 'upperAscii':
      return inCase(text(0), false)
    case 'startsWith':
    case 'endsWith':
    case 'contains':
    case 'matches':
      return inEachCase(text(0), parts =>
        matchesOneOf(parts, patternsFor(name, constantArgument(args, 1)), matchesPattern),
      )
    default:
      throw new UnreadableCel(`the function ${name}`)
  }
}

function argument(args: readonly CelExpression[], at: number): CelExpression {
  const one = args[at]
  if (one === undefined) throw new UnreadableCel('a call with other arguments')
  return one
}

function constantArgument(args: readonly CelExpression[], at: number): string {
  const { exprKind } = argument(args, at)
  if (exprKind.case === 'constExpr' && exprKind.value.constantKind.case === 'stringValue')
    return exprKind.value.constantKind.value
  throw new UnreadableCel('an argument that is not a constant string')
}

function same(a: Symbolic, b: Symbolic): SymbolicBool {
  if (a.kind === 'text' && b.kind === 'text') return equals(a, b)
  if (a.kind === 'bool' && b.kind === 'bool')
    return disjunction(conjunction(a, b), conjunction(opposite(a), opposite(b)))
  throw new UnreadableCel('a comparison of two types')
}

/** `assertion['x']`, and `split(…)[0]`. */
function indexed(args: readonly CelExpression[], attributes: Attributes): Symbolic {
  const [of, index] = [argument(args, 0), argument(args, 1).exprKind]
  const name = identifierName(of)
  if (name !== undefined) return member(name, constantArgument(args, 1), false, attributes)
  const { exprKind } = of
  const isSplit =
    exprKind.case === 'callExpr' && exprKind.value.function === 'split' && exprKind.value.args.length === 1
  const at =
    index.case === 'constExpr' && index.value.constantKind.case === 'int64Value' ? index.value.constantKind.value : -1n
  if (!isSplit || exprKind.value.target === undefined || at < 0n || at > 20n) throw new UnreadableCel('an index')
  const text = textOf(evaluate(exprKind.value.target, attributes))
  return splitPart(text, constantArgument(exprKind.value.args, 0), Number(at))
}

/** `text in ['a', 'b']`, and `'x' in assertion`. */
function inList(args: readonly CelExpression[], attributes: Attributes): SymbolicBool {
  const [what, list] = [argument(args, 0), argument(args, 1)]
  const name = identifierName(list)
  if (name !== undefined) return boolOf(member(name, constantArgument([what], 0), true, attributes))
  if (list.exprKind.case !== 'listExpr') throw new UnreadableCel('in something that is not a list of constants')
  const { elements } = list.exprKind.value
  const texts = elements.map((_, at) => constantArgument(elements, at))
  const text = textOf(evaluate(what, attributes))
  const results = texts.map(one => equals(text, constantText(one)))
  return {
    kind: 'bool',
    yes: any(...results.map(({ yes }) => yes)),
    no: all(any(...text.cases.map(({ when }) => when)), ...results.map(({ no }) => no)),
  }
}

function patternsFor(name: string, text: string): readonly Pattern[] {
  const literal = literalPattern(text)
  if (name === 'startsWith') return [[...literal, anyRepeated]]
  if (name === 'endsWith') return [[anyRepeated, ...literal]]
  if (name === 'contains') return [[anyRepeated, ...literal, anyRepeated]]
  const patterns = readRegularExpression(text)
  if (patterns === undefined) throw new UnreadableCel(`the regular expression ${JSON.stringify(text)}`)
  return patterns
}
