import { StringDecoder } from 'node:string_decoder'
import { parseCommand, type WorkflowCommand } from './commands.ts'
import type { Masks } from './masks.ts'

export interface Annotation {
  readonly type: 'error' | 'warning' | 'notice'
  /** At most 4,096 characters. */
  readonly message: string
  readonly title: string | undefined
  readonly file: string | undefined
  readonly line: number | undefined
  readonly column: number | undefined
  readonly endLine: number | undefined
  readonly endColumn: number | undefined
}

const annotationsPerType = 10
const annotationLength = 4096

/** Reads the output of a step as the runner does: executes its commands, masks and stores its lines. */
export class StepLog {
  /** The lines as GitHub shows them. */
  readonly lines: string[] = []
  readonly commands: WorkflowCommand[] = []
  readonly annotations: Annotation[] = []
  /** Set by the old commands `set-output` and `save-state`, which still work. */
  readonly outputs: Record<string, string> = {}
  readonly state: Record<string, string> = {}
  /** Errors that fail the step whatever its exit code is. */
  readonly failures: string[] = []
  raw = ''
  readonly #masks: Masks
  readonly #debug: boolean
  #echo: boolean
  #stopToken: string | undefined
  readonly #streams = { stdout: new LineSplitter(), stderr: new LineSplitter() }

  constructor(masks: Masks, debug: boolean) {
    this.#masks = masks
    this.#debug = debug
    this.#echo = debug
  }

  write(stream: 'stdout' | 'stderr', chunk: Buffer): void {
    this.raw += chunk.toString('utf8')
    for (const line of this.#streams[stream].push(chunk)) this.#line(line)
  }

  end(): void {
    for (const splitter of Object.values(this.#streams)) for (const line of splitter.end()) this.#line(line)
  }

  /** Adds a line of the runner's own. */
  say(line: string): void {
    this.lines.push(this.#masks.apply(line))
  }

  /** Adds an error of the runner's own: it is shown and annotated, and the step fails. */
  fail(message: string): void {
    this.failures.push(message)
    this.#annotate('error', message, {})
  }

  warn(message: string): void {
    this.#annotate('warning', message, {})
  }

  #line(line: string): void {
    const command = parseCommand(line, this.#stopToken)
    if (this.#stopToken !== undefined) {
      if (command?.name === this.#stopToken) this.#stopToken = undefined
      this.say(line)
      return
    }
    if (command === undefined) {
      this.say(line)
      return
    }
    this.commands.push(command)
    if (this.#echo && command.name !== 'add-mask') this.say(line)
    this.#execute(command)
  }

  #execute({ name, properties, data }: WorkflowCommand): void {
    switch (name) {
      case 'add-mask':
        if (data.trim() === '') this.warn("Can't add secret mask for empty string in ##[add-mask] command.")
        else this.#masks.add(data)
        break
      case 'error':
      case 'warning':
      case 'notice':
        this.#annotate(name, data, properties)
        break
      case 'debug':
        if (this.#debug) this.say(`##[debug]${data}`)
        break
      case 'group':
      case 'endgroup':
        this.say(`##[${name}]${data}`)
        break
      case 'echo':
        this.#echo = data.trim().toLowerCase() === 'on'
        break
      case 'stop-commands':
        this.#stop(data)
        break
      case 'set-output':
        this.#keep(this.outputs, name, properties, data)
        break
      case 'save-state':
        this.#keep(this.state, name, properties, data)
        break
      case 'set-env':
      case 'add-path':
        this.fail(`Unable to process command '::${name}::' successfully. The \`${name}\` command is disabled.`)
        break
      default:
      // Matchers and the path of the checkout have no effect on what tests read.
    }
  }

  /** Executes two old commands that still work, with a warning. */
  #keep(
    into: Record<string, string>,
    command: string,
    properties: Readonly<Record<string, string>>,
    data: string,
  ): void {
    const name = properties['name'] ?? ''
    if (name === '') this.fail(`Required field 'name' is missing in ##[${command}] command.`)
    else into[name] = data
    this.warn(
      `The \`${command}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files.`,
    )
  }

  #stop(token: string): void {
    const isCommand = parseCommand(`::${token}::`) !== undefined
    if (token.trim() === '' || token === 'pause-logging' || isCommand) {
      this.fail(`Invoked ::stop-commands:: with token: [${token}]. Value is not allowed`)
      return
    }
    this.#stopToken = token
    this.say(`::stop-commands::${token}`)
  }

  #annotate(type: Annotation['type'], message: string, properties: Readonly<Record<string, string>>): void {
    const masked = this.#masks.apply(message)
    for (const [index, line] of masked.split(/\r\n|\r|\n/).entries())
      this.lines.push(index === 0 ? `##[${type}]${line}` : line)
    if (this.annotations.filter(one => one.type === type).length >= annotationsPerType) return
    const number = (name: string): number | undefined => {
      const value = Number(properties[name])
      return properties[name] !== undefined && Number.isInteger(value) ? value : undefined
    }
    this.annotations.push({
      type,
      message: masked.slice(0, annotationLength),
      title: properties['title'],
      file: properties['file'],
      line: number('line'),
      column: number('col'),
      endLine: number('endLine'),
      endColumn: number('endColumn'),
    })
  }
}

/** Splits bytes into lines at LF, CR LF, and a lone CR, wherever chunks begin and end. */
class LineSplitter {
  readonly #decoder = new StringDecoder('utf8')
  #rest = ''
  #afterCarriageReturn = false

  push(chunk: Buffer): string[] {
    return this.#take(this.#decoder.write(chunk))
  }

  end(): string[] {
    const lines = this.#take(this.#decoder.end())
    return this.#rest === '' ? lines : [...lines, this.#rest]
  }

  #take(text: string): string[] {
    if (text === '') return []
    const fresh = this.#afterCarriageReturn && text.startsWith('\n') ? text.slice(1) : text
    this.#afterCarriageReturn = text.endsWith('\r')
    const lines = (this.#rest + fresh).split(/\r\n|\r|\n/)
    this.#rest = lines.pop() ?? ''
    return lines
  }
}
