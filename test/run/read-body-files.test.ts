import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isExact, silentFault } from '../../src/document/exact-number.ts'
import { readBodyFiles } from '../../src/run/read-body-files.ts'
import { parseVariables } from '../../src/steps/file/variables.ts'
import { prepareStep } from '../../src/steps/prepare/prepare.ts'
import { emptyScope, parse, refusal, schema, stepsFile } from '../steps/support.ts'

const lost = ['9007199254740993', '-9007199254740993', '12345678901234567890', '1e400', '-1e999']
const kept = [
  '9007199254740991',
  '9007199254740992',
  '100000000000000000000',
  '284231303752224830',
  '0.1234567890123456789',
  '1e300',
  '-0',
  '0',
]

test('a number is exact if it is sent as it was written, whatever its size (property)', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }), written => {
      const isSame = BigInt(Number(written)) === written || JSON.stringify(Number(written)) === String(written)
      expect(isExact(String(written), Number(written))).toBe(isSame)
    }),
  )
})

test('the digits that JSON.stringify writes of any number are exact (property)', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
      expect(isExact(JSON.stringify(value), value)).toBe(true)
    }),
  )
})

test('what JSON.parse keeps has no silent fault, wherever it stands (property)', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.boolean(), (value, indented) => {
      expect(silentFault(JSON.stringify(value, null, indented ? 2 : 0))).toBeUndefined()
    }),
  )
})

test.each(lost)('a file of instances with %s is not sent as another number', number => {
  expect(silentFault(`[{"a": "\\"${number}",\n"b": [${number}]}]`)?.line).toBe(2)
})

test.each(kept)('one with %s is', number => {
  expect(silentFault(`[{"a": [${number}]}]`)).toBeUndefined()
})

test.each(['{"a": 1, "b": {"a": 1}, "a": 2}', '[{"x":1},{"\\u0061": 1, "a": 2}]'])('a key occurs twice: %s', text => {
  expect(silentFault(text)?.message).toContain('occurs twice')
})

test('one may be there in two mappings, or as a text', () => {
  expect(silentFault('[{"a": 1}, {"a": "a", "b": ["a", "a", "a:"]}]')).toBeUndefined()
})

test.each([...lost.slice(0, 3), '.inf', '.nan', '1e400', '0x1FFFFFFFFFFFFFF'])(
  'a steps file and its variables are refused with %s, and the cure keeps what was written',
  number => {
    const { problems } = refusal(() =>
      parse(stepsFile(`q: { predict: { endpoint: e, instances: [{ a: ${number} }] } }`)),
    )
    expect(problems).toEqual([expect.stringContaining(`Quote it: "${number}".`)])
    if (/^[\d-]/.test(number) && !number.startsWith('0x'))
      expect(refusal(() => parseVariables(`{ "a": ${number} }`)).problems).toEqual([expect.stringContaining(number)])
  },
)

test('a file that could be sent only as something else says where, and one of JSON Lines how it is written', async () => {
  const workspace = mkdtempSync(join(tmpdir(), 'exact-'))
  const file = parse(stepsFile('q: { predict: { endpoint: e, instances: in.json } }'))
  const failure = async (text: string): Promise<string> => {
    writeFileSync(join(workspace, 'in.json'), text)
    return readBodyFiles(file, emptyScope, workspace).then(
      () => '',
      error => error.problems[0].message + error.problems[0].cure,
    )
  }
  expect(await failure('[1,\n12345678901234567890]')).toContain('line 2: 12345678901234567890 has more digits')
  expect(await failure('{"a": 1}\n{"a": 2}\n')).toContain('JSON Lines')
  expect(await failure('[1,\n2')).not.toContain('JSON Lines')
  expect(await failure('[{"a": 1}]')).toBe('')
  rmSync(workspace, { recursive: true })
})

test('the instances of a probe may stand in a file, as those of a prediction', async () => {
  const workspace = mkdtempSync(join(tmpdir(), 'exact-'))
  writeFileSync(join(workspace, 'in.json'), '[{"amount": 12.5}]')
  const file = parse(
    stepsFile(
      'r: { rollout: { endpoint: e, model: m, deployedModel: { dedicatedResources: { machineSpec: { machineType: n1-standard-4 }, minReplicaCount: 1 } }, traffic: [100], bake: 1m, probe: { instances: ./in.json, errors: 0 } } }',
    ),
  )
  const bodyFiles = await readBodyFiles(file, emptyScope, workspace)
  const [declaration] = file.steps
  if (declaration === undefined) throw new Error('no step')
  const { step, faults } = prepareStep(file, declaration, emptyScope, { ...schema, pipelines: {}, bodyFiles })
  expect(faults).toEqual([])
  expect(step.body['probe']).toEqual({ instances: [{ amount: 12.5 }], errors: 0 })
  expect(step.bodyFile?.at).toEqual(['probe', 'instances'])
  rmSync(workspace, { recursive: true })
})
