import { expect, test } from 'vitest'
import { fillExcerpts, pagesWithExcerpts } from '../../scripts/excerpts.ts'
import { read } from './markdown.ts'

test('a block that says where it comes from is that file, word for word', () => {
  const stale = pagesWithExcerpts().filter(page => fillExcerpts(read(page)) !== read(page))
  expect(stale, 'run npm run generate').toEqual([])
})

const policy = `# The policy of acme.
version: 1
grants:
  # Trains.
  train:
    when: { ref: refs/heads/main }
    allow:
      steps: [customJob]

  deploy:
    when: { environment: production }
audit: {}
`
const fill = (marker: string): string =>
  fillExcerpts(`Text.\n\n<!-- from ${marker} -->\nold\n<!-- end -->\n\nMore.\n`, () => policy)

test('a whole file is shown below its path in the repository of the reader', () => {
  expect(fill('examples/canary/.github/vertex-policy.yml')).toBe(
    `Text.\n\n<!-- from examples/canary/.github/vertex-policy.yml -->\n\n\`\`\`yaml\n# .github/vertex-policy.yml\n${policy}\`\`\`\n\n<!-- end -->\n\nMore.\n`,
  )
})

test('filling twice changes nothing', () => {
  const once = fill('examples/a/policy.yml grants.train')
  expect(fillExcerpts(once, () => policy)).toBe(once)
})

test.each([
  ['grants.deploy', 'grants:\n  deploy:\n    when: { environment: production }\n'],
  [
    'grants.train',
    'grants:\n  # Trains.\n  train:\n    when: { ref: refs/heads/main }\n    allow:\n      steps: [customJob]\n',
  ],
  ['grants.deploy audit', 'grants:\n  deploy:\n    when: { environment: production }\naudit: {}\n'],
  ['grants.train.allow.steps', 'grants:\n  train:\n    allow:\n      steps: [customJob]\n'],
])('the part %s is shown with the keys that contain it', (keys, shown) => {
  expect(fill(`examples/a/policy.yml ${keys}`)).toContain(`\`\`\`yaml\n# policy.yml\n${shown}\`\`\`\n`)
})

test.each([
  ['a key that is gone', '<!-- from a.yml grants.release -->\n<!-- end -->\n', 'a.yml has no grants.release'],
  ['a block without an end', '<!-- from a.yml -->\n```yaml\n```\n', 'has no <!-- end -->'],
  [
    'a block that ends with another one',
    '<!-- from a.yml -->\n\n<!-- from b.yml -->\n<!-- end -->\n',
    'no <!-- end --> after',
  ],
])('%s is an error, not an old block', (_, text, message) => {
  expect(() => fillExcerpts(text, () => policy)).toThrow(message)
})

test('a document cannot show a file that does not exist', () => {
  expect(() => fillExcerpts('<!-- from examples/none.yml -->\n<!-- end -->\n')).toThrow('which does not exist')
})
