import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Pending } from '../../src/core/json.ts'
import { linksIn, parseTemplate, pendingIn, resolveReferences } from '../../src/steps/references.ts'
import type { Scope } from '../../src/steps/types.ts'

const scope: Scope = {
  variables: {
    image: 'fraud:1',
    epochs: 10,
    ratio: 0.5,
    flag: true,
    tags: ['a', 'b'],
    config: { lr: 0.1 },
    none: null,
  },
  github: { sha: '5f0c1c7', repository: 'acme/fraud' },
  run: { id: '170123' },
  steps: { train: { name: 'projects/1/customJobs/2', jobSpec: { pools: [{ machine: 'n1' }] }, labels: {} } },
}
const resolve = (value: unknown, over: Partial<Scope> = {}) => resolveReferences(value, { ...scope, ...over })

describe('a reference that is the whole value', () => {
  it.each([
    ['${variables.epochs}', 10],
    ['${variables.flag}', true],
    ['${variables.tags}', ['a', 'b']],
    ['${variables.tags[1]}', 'b'],
    ['${variables.config.lr}', 0.1],
    ['${variables.none}', null],
    ['${github.sha}', '5f0c1c7'],
    ['${run.id}', '170123'],
    ['${steps.train.jobSpec.pools[0].machine}', 'n1'],
  ])('%s keeps its type', (text, value) => {
    expect(resolve(text)).toEqual({ value, faults: [] })
  })
})

describe('a reference in a longer string', () => {
  it('turns scalars into text', () => {
    const { value, faults } = resolve('--e=${variables.epochs} ${variables.flag}/${github.sha} ${variables.ratio}')
    expect(value).toBe('--e=10 true/5f0c1c7 0.5')
    expect(faults).toEqual([])
  })

  it.each([
    ['tags', 'a list'],
    ['config', 'a mapping'],
    ['none', 'nothing'],
  ])('refuses to print %s there as [object Object]', (name, noun) => {
    expect(resolve({ args: [`--x=\${variables.${name}}`] }).faults).toEqual([
      {
        path: ['args', 0],
        message: `\${variables.${name}} is ${noun}, and cannot be part of a longer string`,
        cure: 'Use it as the whole value, or refer to a field within it.',
      },
    ])
  })
})

describe('what is not known yet', () => {
  it('stands as pending, whole or as part of a string with the rest filled in', () => {
    const { value, faults } = resolve(['${steps.later.name}', 'gs://${github.sha}/${steps.later.name}'])
    expect(value).toEqual([
      new Pending('${steps.later.name}', true),
      new Pending('gs://5f0c1c7/${steps.later.name}', false),
    ])
    expect(faults).toEqual([])
    expect(pendingIn({ deep: value })).toHaveLength(2)
  })

  it('is a fault when the token that holds no such claim has been verified', () => {
    expect(resolve('${github.environment}').value).toBeInstanceOf(Pending)
    expect(resolve({ a: '${github.environment}' }, { verified: true }).faults).toEqual([
      {
        path: ['a'],
        message: '${github.environment}: the token has no claim environment',
        cure: 'Not every event and job has every claim.',
      },
    ])
  })

  it('is a fault when the step has returned without it', () => {
    expect(resolve('${steps.train.labels.team}').faults).toEqual([
      {
        path: [],
        message: '${steps.train.labels.team}: there is no "team" in it',
        cure: 'Check what the step returns.',
      },
    ])
  })
})

describe('a reference to what every object inherits', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s leads nowhere', name => {
    expect(resolve(`\${variables.${name}}`).value).toEqual(new Pending(`\${variables.${name}}`, true))
    expect(resolve(`\${variables.config.${name}}`).faults).toHaveLength(1)
    expect(resolve(`\${steps.train.${name}.constructor}`).faults).toHaveLength(1)
    expect(resolve('${variables.tags.length}').faults).toHaveLength(1)
  })
})

describe('a string that is not a template', () => {
  it.each([
    ['echo ${HOME', '"${HOME" has no closing }'],
    ['${HOME}', '"${HOME}" refers to "HOME", which does not exist'],
    ['${variable.x}', '"${variable.x}" refers to "variable", which does not exist'],
    ['${}', '"${}" is not a reference'],
    ['${ variables.x }', '"${ variables.x }" is not a reference'],
    ['${variables}', '"${variables}" names no value in variables'],
    ['${variables[0]}', '"${variables[0]}" names no value in variables'],
    ['${variables.${github.sha}}', '"${variables.${github.sha}" is not a reference'],
    ['${{ github.sha }}', '"${{ github.sha }}" is a GitHub expression, which is not supported here'],
  ])('%s is an error', (text, message) => {
    const { faults } = linksIn({ args: ['ok', text] }, ['steps'])
    expect(faults.map(fault => [fault.path, fault.message])).toEqual([[['steps', 'args', 1], message]])
  })

  it('says what was meant, or how references look', () => {
    expect(parseTemplate('${variable.x}').flaws[0]?.cure).toBe('Did you mean variables?')
    expect(parseTemplate('${HOME}').flaws[0]?.cure).toBe(
      'References are ${variables.x}, ${github.sha}, ${run.id} and ${steps.train.name}; $${ is a literal ${.',
    )
  })
})

describe('an injection through a value', () => {
  it('is never rescanned: a variable that looks like a reference stays text', () => {
    const hostile = '${steps.train.name} $${ ${HOME'
    const { value, faults } = resolve({ a: '${variables.x}', b: 'x=${variables.x}' }, { variables: { x: hostile } })
    expect(value).toEqual({ a: hostile, b: `x=${hostile}` })
    expect(faults).toEqual([])
  })

  it('never reaches keys', () => {
    expect(resolve({ '${github.sha}': '${github.sha}' }).value).toEqual({ '${github.sha}': '5f0c1c7' })
  })

  it('holds for any text (property)', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: fc.constantFrom('$', '{', '}', 'a', '.') }), (any, nasty) => {
        for (const x of [any, nasty]) {
          expect(resolve('${variables.x}', { variables: { x } }).value).toBe(x)
          expect(resolve('<${variables.x}>', { variables: { x } }).value).toBe(`<${x}>`)
        }
      }),
    )
  })
})

describe('$${', () => {
  it.each([
    ['$${HOME}', '${HOME}'],
    ['$$${github.sha}', '$${github.sha}'],
    ['$$', '$$'],
    ['$5 {}', '$5 {}'],
    ['$${a} ${github.sha}', '${a} 5f0c1c7'],
  ])('%s reads %s', (text, value) => {
    expect(resolve(text)).toEqual({ value, faults: [] })
  })

  it('escapes any text (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('$', '{', '}', 'x', ' ') }), text => {
        const escaped = text.replaceAll('${', () => '$${')
        expect(resolve(escaped)).toEqual({ value: text, faults: [] })
      }),
    )
  })
})

describe('few references to one long value', () => {
  const variables = { long: 'y'.repeat(100_000) }
  const steps = { asked: { list: Array.from({ length: 10_000 }, (_, index) => ({ index })) } }

  it.each([
    ['in one text', '${variables.long}'.repeat(8_000), 1],
    ['in many', Array(8_000).fill('x${variables.long}'), 8_000],
    ['to a list, each', Array(8_000).fill('${steps.asked.list}'), 8_000],
  ])('%s are refused once, and not written out', (_, value, count) => {
    const { value: found, faults } = resolve({ a: value }, { variables, steps })
    expect(faults).toHaveLength(1)
    expect(faults[0]?.message).toMatch(
      /^with the values of its references, the text is longer than 10000000 characters/,
    )
    expect(pendingIn(found).length).toBeGreaterThan(count / 2)
  })

  it('that fit are put in', () => {
    const { value, faults } = resolve(Array(50).fill('${variables.long}'), { variables, steps })
    expect(faults).toEqual([])
    expect(value).toEqual(Array(50).fill(variables.long))
  })
})
