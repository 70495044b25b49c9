import { join } from 'node:path'
import { annotationText, logLine } from '../../core/escape.ts'
import type { RunContext } from '../context.ts'
import type { LeftToPost } from '../post-state.ts'
import { logName } from './directory.ts'
import { type EndOfListener, readEnd } from './end-file.ts'
import { isRunning, killProcess, type LeftListener } from './left-listener.ts'
import { isInSharedFolder, isOwnDirectory, readOwnFile, removeOwn } from './own-file.ts'
import { requestStop } from './request-stop.ts'

/** How long an answer to the request to stop may take. */
const askMs = 3_000
/** How long the listener may then take: its calls end within 5 s, and the copy of its record within 10 s. */
const endMs = 25_000
const pollMs = 50

/** Most bytes of the log that post prints. */
const printedBytes = 262_144

/**
 * Ends a listener of this use that still runs, and shows what it left: its log, annotations and summary. Then it removes
 * the files. Everything that it does not find by a valid seal is another's: it prints such text as text, and removes only
 * the folder and the files that the listener named.
 */
export async function endLeftListener(context: RunContext, { unseal }: LeftToPost, left: LeftListener): Promise<void> {
  const { runner, environment } = context
  const hasStopped = await stopListener(context, left)
  const isOurs = isOwnDirectory(left.directory, environment.tempDirectory)
  const end = isOurs ? readEnd(left.directory, unseal) : undefined
  if (isOurs) printLog(context, left)
  if (end !== undefined) await showEnd(context, end)
  if (end === undefined) runner.annotate({ level: 'warning', ...(hasStopped ? noEnd : gone) })
  const { tempDirectory } = environment
  const files = left.files.filter(file => isInSharedFolder(file, tempDirectory))
  const stay = [
    ...(isOurs && !removeOwn(left.directory, { recursive: true }) ? [left.directory] : []),
    ...files.filter(file => !removeOwn(file, { recursive: false })),
  ]
  for (const path of stay)
    runner.annotate({ level: 'warning', title: 'Not removed', message: annotationText(`${path} is still there.`) })
}

const gone = {
  title: 'The listener is gone',
  message:
    'The process that lends to later steps ended before the job, and left no summary: a step killed it, the system had no memory, or the disk is full. Calls after that found no listener. Its log and its record have the rest.',
}

const noEnd = {
  title: 'The listener left no summary',
  message: 'It ended when it was asked to, and could not write its end. Its log and its record have the rest.',
}

/** Stops the listener. If it does not end in time, it is killed, so that nothing else writes its record. @returns true if it did what it was asked to */
async function stopListener({ runner, clock }: RunContext, left: LeftListener): Promise<boolean> {
  if (!isRunning(left.process)) return false
  const agreed = left.stop !== undefined && (await requestStop(left.stop, AbortSignal.timeout(askMs)))
  if (!agreed) runner.say('The listener does not answer.')
  const deadline = clock.now() + endMs
  while (isRunning(left.process) && clock.now() < deadline) await clock.sleep(pollMs)
  if (!isRunning(left.process)) return agreed
  runner.say(`The listener did not end within ${endMs / 1000} s. It is killed.`)
  killProcess(left.process)
  while (isRunning(left.process) && clock.now() < deadline + askMs) await clock.sleep(pollMs)
  return false
}

function printLog({ runner }: RunContext, { directory }: LeftListener): void {
  const log = readOwnFile(join(directory, logName), printedBytes)
  if (log === undefined || log.length === 0) return
  runner.group('Log of the listener')
  if (log.length === printedBytes) runner.say(`(only the last ${printedBytes} bytes)`)
  runner.quote(log.toString().trimEnd().split('\n').map(logLine))
  runner.endGroup()
}

async function showEnd({ runner }: RunContext, { annotations, summary, hasFailed }: EndOfListener): Promise<void> {
  for (const { level, title, message } of annotations)
    runner.annotate({ level, title, message: annotationText(message) })
  if (summary !== '') await runner.summarize(summary.trimEnd()).catch(() => runner.say('The summary is lost.'))
  if (hasFailed) runner.fail()
}
