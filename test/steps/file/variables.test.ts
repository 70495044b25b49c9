import { describe, expect, it } from 'vitest'
import { parseVariables, resolveVariables } from '../../../src/steps/file/variables.ts'
import { job, parse, refusal, stepsFile } from '../support.ts'

const values = (input: string) =>
  Object.fromEntries(Object.entries(parseVariables(input)).map(([name, { value }]) => [name, value]))

describe('name=value lines', () => {
  it('take everything after the first = and skip empty lines, not comments', () => {
    expect(values('image=a=b==\r\n\n  name = two words \nempty=\n')).toEqual({
      image: 'a=b==',
      name: 'two words',
      empty: '',
    })
    expect(refusal(() => parseVariables('# note')).problems).toEqual([
      'variables (input):1:1 expected name=value. Write one variable a line, or one JSON object.',
    ])
  })

  it('are all checked at once: a name given twice, a bad name, a hidden control character', () => {
    expect(refusal(() => parseVariables('a=1\nno equals\na=2\n1x=3\n__proto__=4\nb=\u001b[2J'))).toEqual({
      code: 'INPUT_INVALID',
      message: 'The variables cannot be used: expected name=value (and 4 more)',
      problems: [
        'variables (input):2:1 expected name=value. Write one variable a line, or one JSON object.',
        'variables (input):3:1 a is given twice, first on line 1. Remove one.',
        'variables (input):4:1 "1x" is not a name of a variable. Names have letters, digits, _ and -, and begin with a letter.',
        'variables (input):5:1 "__proto__" is not a name of a variable. Names have letters, digits, _ and -, and begin with a letter.',
        'variables (input):6:1 b contains a control character. Give the variables as a JSON object.',
      ],
    })
  })
})

describe('a JSON object', () => {
  it('keeps types, tabs and line breaks', () => {
    expect(values('{"n": 1, "list": [1, "a\\n\\tb"], "o": {"x": true}}')).toEqual({
      n: 1,
      list: [1, 'a\n\tb'],
      o: { x: true },
    })
  })

  it.each([
    ['{"a": 1,\n "a": 2}', 'variables (input) cannot be read: the key "a" occurs twice'],
    ['{"o": {"__proto__": 1}}', 'variables (input) cannot be read: the key __proto__ is not supported'],
    ['{a: 1}', 'The variables cannot be used: begins with { but is not a JSON object'],
    ['{"a": 1,}', 'The variables cannot be used: begins with { but is not a JSON object'],
    ['{"a": null}', 'The variables cannot be used: a: expected a value, got null'],
    ['{"a": "\\u0007"}', 'The variables cannot be used: a: contains a control character'],
    ['{"a": {"k\\r": 1}}', 'The variables cannot be used: a: contains a control character'],
    ['{"a b": 1}', 'The variables cannot be used: ["a b"]: "a b" is not a name of a variable'],
  ])('%j is refused', (input, message) => {
    expect(refusal(() => parseVariables(input))).toMatchObject({ code: 'INPUT_INVALID', message })
  })
})

const declaring = (variables: string) => parse(stepsFile(`train:\n  ${job}`, `variables: ${variables}\n`))

describe('declared variables', () => {
  const file = declaring(
    '{ image: { required: true }, epochs: { type: integer, default: 10 }, rate: { type: number, default: 0.5 }, ' +
      'flag: { type: boolean, default: false }, tags: { type: list, default: [a] }, config: { type: object, default: null } }',
  )

  it('get their types from text, and their defaults', () => {
    const given = parseVariables('image=x\nepochs=-20\nrate=1e-3\nflag=true\ntags=["a", 1]')
    expect(resolveVariables(file, given)).toEqual({
      image: 'x',
      epochs: -20,
      rate: 0.001,
      flag: true,
      tags: ['a', 1],
      config: null,
    })
    expect(resolveVariables(file, parseVariables('image=x'))).toMatchObject({ epochs: 10, rate: 0.5, tags: ['a'] })
  })

  it.each(['1e3', '0x10', '010', '+1', '1.0', '-0', '٣', '9007199254740993', ''])(
    'refuse %j for an integer: a typo must not train for 1,000 epochs',
    text => {
      expect(refusal(() => resolveVariables(file, parseVariables(`image=x\nepochs=${text}`)))).toMatchObject({
        code: 'INPUT_INVALID',
        message: `The variables cannot be used: epochs: expected an integer, such as 10, got ${JSON.stringify(text)}`,
      })
    },
  )

  it.each([
    ['rate=NaN', 'rate: expected a number, such as 0.5, got "NaN"'],
    ['rate=1e999', 'rate: expected a number, such as 0.5, got "1e999"'],
    ['flag=yes', 'flag: expected true or false, got "yes"'],
    ['tags=a,b', 'tags: expected a JSON list, such as ["a", "b"], got "a,b"'],
    ['config=[]', 'config: expected a JSON object, such as {"a": 1}, got "[]"'],
    [
      'flag=',
      'flag: expected true or false, got "". Its expression in the workflow is empty. If the event has no such input, write flag=${{ inputs.flag || false }}.',
    ],
    ['config={"a":1,"a":2}', 'config: expected a JSON object, such as {"a": 1}, got "{\\"a\\":1,\\"a\\":2}"'],
  ])('refuse %s', (line, message) => {
    const { problems } = refusal(() => resolveVariables(file, parseVariables(`image=x\n${line}`)))
    const column = line.indexOf('=') + 2
    expect(problems).toEqual([`variables (input):2:${column} ${message}`])
  })

  it('refuse what is not declared, with the nearest name, and what is missing, at its declaration', () => {
    expect(refusal(() => resolveVariables(file, parseVariables('imgae=x'))).problems).toEqual([
      'variables (input):1:7 imgae: vertex/train.yml declares no variable imgae. Did you mean image?',
      "vertex/train.yml:4:14 variables.image: required, but not given. Add image=… to the action's variables input.",
    ])
  })

  it('may lack what is required in plan: it stays unknown', () => {
    const known = resolveVariables(file, parseVariables(''), { allowMissing: true })
    expect(Object.hasOwn(known, 'image')).toBe(false)
    expect(known['epochs']).toBe(10)
  })

  it('do not inherit: a variable called constructor is undeclared', () => {
    expect(refusal(() => resolveVariables(file, parseVariables('image=x\nconstructor=1'))).message).toBe(
      'The variables cannot be used: constructor: vertex/train.yml declares no variable constructor',
    )
  })
})

describe('a declaration', () => {
  it.each([
    [
      '{ a: {} }',
      '4:14 variables.a: is neither required nor has a default. Write required: true or a default (null leaves the field out).',
    ],
    [
      '{ a: { required: true, default: 1 } }',
      '4:14 variables.a: is required, so its default would never be used. Write required: true or a default (null leaves the field out).',
    ],
    ['{ a: { type: integer, default: 1.5 } }', '4:43 variables.a.default: expected an integer, such as 10, got 1.5'],
    [
      '{ a: { type: int, default: 1 } }',
      '4:25 variables.a.type: no such value: "int". One of: string, integer, number, boolean, list, object.',
    ],
    [
      '{ 1a: { default: "" } }',
      '4:14 variables.1a: "1a" is not a name of a variable. Names have letters, digits, _ and -, and begin with a letter.',
    ],
  ])('%s is refused', (variables, problem) => {
    expect(refusal(() => declaring(variables)).problems[0]).toBe(`vertex/train.yml:${problem}`)
  })
})
