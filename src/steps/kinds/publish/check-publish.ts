import { quote } from '../../../core/text.ts'
import type { Fault } from '../../../document/shape.ts'
import { repositoryPattern } from '../../pipeline/compiled-file.ts'
import type { Check } from '../../toolkit/handler.ts'

/** Most tags of one step. */
const mostTags = 20

/** Finds what the form of a publication cannot say: a repository of pipelines, and tags that are no digests. */
export const checkPublish: Check = ({ repository, tags }) => {
  const faults: Fault[] = []
  if (typeof repository === 'string' && !repositoryPattern.test(repository))
    faults.push({
      path: ['repository'],
      message: `expected a repository of pipelines, got ${quote(repository)}`,
      cure: 'As https://us-central1-kfp.pkg.dev/PROJECT/REPOSITORY, of the format KFP.',
    })
  const all: readonly unknown[] = Array.isArray(tags) ? tags : []
  if (all.length > mostTags) faults.push({ path: ['tags'], message: `at most ${mostTags} tags, got ${all.length}` })
  for (const [index, tag] of all.entries()) {
    if (typeof tag === 'string' && !/^[a-zA-Z0-9][\w.-]{0,127}$/.test(tag))
      faults.push({
        path: ['tags', index],
        message: `no tag of Artifact Registry: ${quote(tag)}`,
        cure: 'Write letters, digits, dots, underscores and hyphens, such as live or v2.',
      })
    else if (typeof tag === 'string' && all.indexOf(tag) !== index)
      faults.push({ path: ['tags', index], message: `${quote(tag)} is there twice`, cure: 'Remove one.' })
  }
  return faults
}
