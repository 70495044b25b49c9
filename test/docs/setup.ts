import type { Emulator } from '../../emulator/emulator.ts'
import { administratorToken } from '../../emulator/gcloud/administrator.ts'
import { runGcloud } from '../../emulator/gcloud/gcloud.ts'
import { inProcess } from '../../emulator/gcloud/rest.ts'

/**
 * Does at the emulated Google what gcloud commands do at the real one.
 *
 * @param commands each as its words
 * @throws Error with what gcloud says if it does not know a command, or Google refuses it
 */
export async function applyGcloud(cloud: Emulator, commands: readonly (readonly string[])[]): Promise<void> {
  const { send } = inProcess(cloud, administratorToken(cloud))
  for (const [gcloud, ...words] of commands) {
    if (gcloud !== 'gcloud') throw new Error(`no gcloud command: ${gcloud} ${words.join(' ')}`)
    const { status, stderr } = await runGcloud(words, send, '')
    if (status !== 0) throw new Error(stderr)
  }
}
