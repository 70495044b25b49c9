import { gunzipSync } from 'node:zlib'
import type { Message } from './transcode.ts'
import { messageOf, textOf } from './violations.ts'

const blockBytes = 512

/** Returns the names of the files of a tar; `undefined` if it is not a gzipped one. */
export function filesInArchive(base64: string): readonly string[] | undefined {
  let tar: Buffer
  try {
    tar = gunzipSync(Buffer.from(base64, 'base64'))
  } catch {
    return undefined
  }
  const names: string[] = []
  for (let at = 0; at + blockBytes <= tar.length && tar[at] !== 0; ) {
    const text = (from: number, length: number): string =>
      tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '')
    const prefix = text(345, 155)
    names.push(prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`)
    at += blockBytes * (1 + Math.ceil(Number.parseInt(text(124, 12), 8) / blockBytes))
  }
  return names
}

/** True if the sources of an engine lack the module of its agent, so that it fails to start. */
export function lacksEntrypoint(resource: Message): boolean {
  const { inlineSource, pythonSpec } = messageOf(messageOf(resource['spec'])['sourceCodeSpec'])
  const files = filesInArchive(textOf(messageOf(inlineSource)['sourceArchive']))
  if (files === undefined) return false
  const module = (textOf(messageOf(pythonSpec)['entrypointModule']) || 'agent').replaceAll('.', '/')
  return !files.includes(`${module}.py`) && !files.includes(`${module}/__init__.py`)
}
