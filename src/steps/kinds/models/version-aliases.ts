import { modelVersion } from '../../../vertex/resource-names.ts'
import { type CreateOnce, createOnce } from '../../toolkit/create-once.ts'
import type { StepHandler, StepResult } from '../../toolkit/handler.ts'
import { succeeded, unknownResult } from '../../toolkit/outcomes.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { callOf } from '../plain/plain-call.ts'
import { versionName } from './versions.ts'

/**
 * Adds aliases to a version and removes others (`-champion`). A version that has them already is left alone, so that a
 * repeated step changes nothing.
 */
export const aliases: StepHandler = async run => {
  const { step, request, ports, signal } = run
  const { id, kind } = step.declaration
  const call = callOf(kind, step, request.body)
  if (call === undefined) throw new Error(`${kind} is not a plain call`)
  const named = call.path.replace(/:\w+$/, '')
  const wished = aliasTexts(request.body['versionAliases'])
  const current = (): Promise<Resource> => ports.vertex.get(named, { step: id, signal })
  const done = (version: Resource): StepResult => {
    const message = `${versionName(version)} already has these aliases: ${aliasTexts(version['versionAliases']).join(', ') || 'none'}`
    ports.tell({ type: 'progress', step: id, message })
    return succeeded({ name: versionName(version), resource: version }, run)
  }
  const making: CreateOnce<StepResult> = {
    step: id,
    find: async () =>
      [await current()].filter(version => hasWantedAliases(aliasTexts(version['versionAliases']), wished)),
    choose: ([version]) => version,
    create: async () => {
      // The call accepts only a version's id, not an alias.
      const path = `${modelVersion(named, (await current())['versionId'])}:mergeVersionAliases`
      return ports.vertex.once(call.verb, path, { step: id, body: call.body })
    },
    adopt: async version => done(version),
    created: async version => done(version),
    rerun: 'adopt',
    chosenId: false,
    uncertain: {
      what: `the aliases of ${named} were changed by step ${id}`,
      step: id,
      cure: 'Run the step again: it skips aliases that are already set.',
    },
  }
  const end = await createOnce(making, ports, signal)
  return 'uncertain' in end ? unknownResult(end.uncertain) : end
}

const hasWantedAliases = (current: readonly string[], wished: readonly string[]): boolean =>
  wished.every(alias => (alias.startsWith('-') ? !current.includes(alias.slice(1)) : current.includes(alias)))

const aliasTexts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
