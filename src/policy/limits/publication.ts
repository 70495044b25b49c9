import { Pending } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import { templateVersionOf } from '../../steps/pipeline/compiled-file.ts'
import { judgePending, type MessageRule } from './context.ts'
import { outside, refuseValue } from './lists.ts'

/** Checks where a pipeline is published by the version that it becomes, which is what a later step then names. */
export const judgePublication: MessageRule = (publication, path, limits) => {
  const { step, allow, grant, refuse } = limits
  const { repository } = publication
  const at = [...path, 'repository']
  if (repository instanceof Pending) return judgePending(repository, 'templates', at, limits)
  const version = templateVersionOf(publication, step.pipelineFile)
  // Without a file that can be read the step is refused anyway.
  if (version === undefined || typeof repository !== 'string') return
  const { templateUri, package: name } = version
  if (refuseValue('templates', templateUri, allow, grant, step) === undefined) return
  const every = `${repository.replace(/\/$/, '')}/${name}/sha256:*`
  refuse(at, outside(`the template ${quote(templateUri)}`, 'templates', every, allow.templates, grant))
}
