import { rmSync } from 'node:fs'
import { redact } from '../../core/redact.ts'
import { appendTo, unwritableFile } from '../../github/command-files.ts'
import type { Toolkit } from '../../github/runner.ts'
import { type EndOfListener, writeEnd } from './end-file.ts'
import type { LaterSteps } from './later-steps.ts'
import {
  executeCommand,
  type ForwardedCommand,
  type ForwardedCommands,
  forwardedCommands,
  type ToMain,
} from './messages.ts'

/** The channel to main. */
export interface Channel {
  readonly send: (message: ToMain) => Promise<void>
  /** Closes the channel. */
  readonly leave: () => void
}

interface ListenerToolkit {
  readonly toolkit: Toolkit
  readonly laterSteps: LaterSteps
  /** Reports the end: to main if it still waits, otherwise to post. */
  readonly end: () => Promise<void>
}

/**
 * Creates the toolkit of a listener. Until it is ready, main prints its commands, and its outputs, variables and states go
 * to the runner's files. After that the runner reads nothing more: lines go to the log, and what post shows is kept until
 * the end.
 *
 * @param print writes to the log; default: standard output, which is the log
 */
export function createListenerToolkit(
  env: NodeJS.ProcessEnv,
  directory: string,
  channel: Channel,
  print: (text: string) => void = text => process.stdout.write(text),
): ListenerToolkit {
  let seal: ((text: string) => string) | undefined
  let isReady = false
  let hasFailed = false
  let summary = ''
  const later = createLaterCommands(print)
  const forward = (name: ForwardedCommand, values: readonly unknown[]): void => {
    if (isReady || name === 'setSecret') executeCommand(later.commands, name, values)
    if (!isReady) void channel.send({ kind: 'command', name, values })
  }
  const commands = Object.fromEntries(
    forwardedCommands.map(name => [name, (...values: unknown[]) => forward(name, values)]),
  ) as unknown as ForwardedCommands
  const done = (): Promise<void> => channel.send({ kind: 'done', exitCode: hasFailed ? 1 : 0 })
  return {
    toolkit: {
      ...commands,
      getInput: name => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
      append: (file, text) => {
        if (!isReady) appendTo(file, env, text)
        else if (file === 'GITHUB_STEP_SUMMARY') summary += text
      },
      fail: () => {
        hasFailed = true
      },
    },
    laterSteps: {
      directory,
      ready: async sealing => {
        seal = sealing
        await done()
        isReady = true
        channel.leave()
      },
    },
    end: async () => {
      if (seal !== undefined) {
        try {
          return writeEnd(directory, { hasFailed, annotations: later.annotations, summary }, seal)
        } catch (error) {
          // Post finds this in the log.
          return later.commands.info(unwritableFile('The summary for post', directory, error).message)
        }
      }
      rmSync(directory, { recursive: true, force: true })
      await done()
      channel.leave()
    },
  }
}

/** Post shows so many annotations of a listener. GitHub shows ten of a kind. */
const mostAnnotations = 20

/** Commands for a log that no runner reads. No secret is printed, since no runner masks it. */
function createLaterCommands(print: (text: string) => void): {
  readonly commands: ForwardedCommands
  readonly annotations: EndOfListener['annotations']
} {
  const secrets = new Set<string>()
  const annotations: EndOfListener['annotations'][number][] = []
  const log = (line: string): void => print(`${new Date().toISOString()} ${redact(line, secrets)}\n`)
  const annotate =
    (level: 'notice' | 'warning' | 'error'): ForwardedCommands['warning'] =>
    (text, { title = '' } = {}) => {
      log(`${level}: ${title}: ${text}`)
      if (annotations.length < mostAnnotations)
        annotations.push({ level, title, message: redact(String(text), secrets) })
    }
  const commands = {
    debug: () => {},
    endGroup: () => {},
    info: (text: string) => text.split('\n').forEach(log),
    setSecret: (secret: string) => void secrets.add(secret),
    startGroup: log,
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
  }
  return { commands, annotations }
}
