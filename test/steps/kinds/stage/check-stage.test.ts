import { expect, test } from 'vitest'
import { Pending } from '../../../../src/core/json.ts'
import { checkStage } from '../../../../src/steps/kinds/stage/check-stage.ts'

const to = 'gs://acme-code/train/'
const lines = (body: Readonly<Record<string, unknown>>): string[] =>
  checkStage({ from: 'trainer', to, ...body }).map(({ path, message }) => `${path.join('.')}: ${message}`)

test.each([
  {},
  { to: 'gs://acme-code/' },
  { to: 'gs://acme-code/trainer.tar.gz', archive: 'tar.gz' },
  { to: new Pending('${variables.to}', true) },
  { to: 'gs://acme-code/trainer', archive: new Pending('${variables.archive}', true) },
  { from: ['trainer', 'setup.py'], include: ['*.py'], exclude: ['tests/'] },
])('an upload may be %j', body => {
  expect(lines(body)).toEqual([])
})

test.each([
  [{ from: '' }, 'from: names no file'],
  [{ from: [] }, 'from: names no file'],
  [{ include: [] }, 'include: has no pattern'],
  [{ exclude: [] }, 'exclude: has no pattern'],
  [{ to: 'acme-code/train/' }, 'to: expected a folder of a bucket, as gs://bucket/code/, got "acme-code/train/"'],
  [{ to: 'gs://acme-code' }, 'to: expected a folder of a bucket'],
  [{ to: 'gs://acme-code/train' }, 'to: "gs://acme-code/train" is not a folder'],
  [{ to: 'gs://acme-code//' }, 'to: "gs://acme-code//" has an empty folder'],
  [{ to: 'gs://acme-code/a/../b/' }, 'to: "gs://acme-code/a/../b/" has an empty folder, or one named . or ..'],
  [{ to: 'gs://acme-code/..', archive: 'zip' }, 'to: '],
  [{ to: 'gs://acme-code/a*/' }, 'to: "gs://acme-code/a*/" has a character that is unsafe'],
  [{ to: 'gs://acme-code/a\n/' }, 'to: '],
])('an upload is refused: %j', (body, words) => {
  expect(lines(body)).toEqual([expect.stringContaining(words)])
})
