import type { JsonObject } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import { type Path, valueAt } from '../../../document/path.ts'
import type { Fault } from '../../../document/shape.ts'

/** Returns what is wrong with an `uploadModel` beyond its form. Paths are from the body. */
export const checkUpload = (body: JsonObject): readonly Fault[] => [
  ...aliasFaults(valueAt(body, ['model', 'versionAliases']), ['model', 'versionAliases']),
  ...destinationFaults(body),
]

/** Returns what is wrong with a `copyModel` beyond its form. Paths are from the body. */
export const checkCopy = ({ modelId }: JsonObject): readonly Fault[] => idFaults(modelId)

/** Returns what is wrong with an `aliases` step beyond its form. Paths are from the body. */
export const checkAliases = ({ name, versionAliases }: JsonObject): readonly Fault[] => [
  ...versionFaults(name),
  ...mergeFaults(versionAliases),
]

/** Model.version_aliases (model.proto). */
const aliasForm = /^[a-z][a-zA-Z0-9-]{0,126}[a-z0-9]$/
const aliasRule = 'It has 2 to 128 of a–z, A–Z, 0–9 and -, begins with a–z and ends with a–z or 0–9.'

function aliasFaults(value: unknown, path: Path, form = aliasForm): Fault[] {
  return indexedTexts(value).flatMap(([index, alias], _, all): Fault[] => {
    const at = [...path, index]
    if (all.some(([before, other]) => before < index && other === alias))
      return [{ path: at, message: `the alias ${quote(alias)} is given twice`, cure: 'Remove one.' }]
    return form.test(alias)
      ? []
      : [{ path: at, message: `${quote(alias)} is not an alias of a version`, cure: aliasRule }]
  })
}

function destinationFaults({ modelId, parentModel }: JsonObject): Fault[] {
  if (modelId === undefined || parentModel === undefined) return idFaults(modelId)
  const cure = 'Keep modelId: if it exists, it becomes the parent of a new version.'
  return [{ path: ['parentModel'], message: 'is given together with modelId', cure, key: true }]
}

/** UploadModelRequest.model_id (model_service.proto). */
function idFaults(modelId: unknown): Fault[] {
  if (typeof modelId !== 'string' || /^[a-z_][a-z0-9_-]{0,62}$/.test(modelId)) return []
  const cure = 'It has up to 63 of a–z, 0–9, _ and -, and begins with a letter or _.'
  return [{ path: ['modelId'], message: `${quote(modelId)} is not an id of a model`, cure }]
}

/** Aliases belong to a version. */
function versionFaults(name: unknown): Fault[] {
  if (typeof name !== 'string' || /@[^@/]+$/.test(name)) return []
  const cure = `Write ${quote(`${name}@VERSION`)}.`
  return [{ path: ['name'], message: `${quote(name)} names a model, and no version of it`, cure }]
}

/** MergeVersionAliasesRequest.version_aliases: `-champion` removes one. */
function mergeFaults(value: unknown): Fault[] {
  const path = ['versionAliases']
  if (Array.isArray(value) && value.length === 0)
    return [{ path, message: 'names no alias', cure: 'Name an alias to add, or to remove, such as -champion.' }]
  const aliases = indexedTexts(value)
  return [
    ...aliasFaults(value, path, new RegExp(aliasForm.source.replace('^', '^-?'))),
    ...aliases.flatMap(([index, alias]): Fault[] => {
      const at = [...path, index]
      if (alias === '-default') {
        const cure = 'Give default to another version: it moves there.'
        return [{ path: at, message: 'a model has exactly one default version, which cannot be removed', cure }]
      }
      if (!alias.startsWith('-') || !aliases.some(([, other]) => other === alias.slice(1))) return []
      return [{ path: at, message: `${quote(alias.slice(1))} is both added and removed`, cure: 'Remove one of them.' }]
    }),
  ]
}

const indexedTexts = (value: unknown): [number, string][] =>
  Array.isArray(value)
    ? [...value.entries()].filter((entry): entry is [number, string] => typeof entry[1] === 'string')
    : []
