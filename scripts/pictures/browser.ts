import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--remote-debugging-port=0',
]

/** Returns the path of Chromium: that of the variable `CHROMIUM`, else the first on the PATH. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter)
  return env['CHROMIUM'] ?? names.flatMap(name => folders.map(folder => join(folder, name))).find(existsSync)
}

export interface Shot {
  readonly scheme: 'light' | 'dark'
  /** In CSS pixels. */
  readonly width: number
  /** The picture is cut there, in CSS pixels. */
  readonly tallest: number
}

/**
 * One headless Chromium for many pictures, driven by its DevTools protocol:
 * https://chromedevtools.github.io/devtools-protocol/
 */
export class Browser implements AsyncDisposable {
  readonly #process: ChildProcess
  readonly #profile: string
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #session: string | undefined
  #last = 0

  private constructor(process: ChildProcess, profile: string, socket: WebSocket) {
    this.#process = process
    this.#profile = profile
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as Answer
      this.#waiting.get(answer.id ?? 0)?.(answer)
      this.#waiting.delete(answer.id ?? 0)
    })
  }

  /** @throws Error if there is no Chromium, or if it does not start */
  static async start(): Promise<Browser> {
    const browser = findBrowser()
    if (browser === undefined)
      throw new Error(`None of ${names.join(', ')} is on the PATH. Install Chromium, or set CHROMIUM to its path.`)
    const profile = mkdtempSync(join(tmpdir(), 'pictures-'))
    const child = spawn(browser, [...flags, `--user-data-dir=${profile}`], { stdio: 'ignore' })
    const socket = new WebSocket(await addressIn(join(profile, 'DevToolsActivePort')))
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve)
      socket.addEventListener('error', () => reject(new Error('Chromium refused the connection')))
    })
    const started = new Browser(child, profile, socket)
    const { targetId } = await started.#send('Target.createTarget', { url: 'about:blank' })
    started.#session = String((await started.#send('Target.attachToTarget', { targetId, flatten: true }))['sessionId'])
    return started
  }

  /** Returns the picture of a page as PNG, once the page has set `document.documentElement.dataset.height`. */
  async picture(page: string, { scheme, width, tallest }: Shot): Promise<Buffer> {
    await this.#send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
    await this.#resize(width, 900)
    await this.#send('Page.navigate', { url: pathToFileURL(page).href })
    const height = Math.min(await this.#height(page), tallest)
    await this.#resize(width, height)
    const clip = { x: 0, y: 0, width, height, scale: 1 }
    const { data } = await this.#send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true })
    return Buffer.from(String(data), 'base64')
  }

  async #resize(width: number, height: number): Promise<void> {
    await this.#send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
  }

  async #height(page: string): Promise<number> {
    const expression = `location.href === ${JSON.stringify(pathToFileURL(page).href)} && document.documentElement.dataset.height`
    for (let tries = 0; tries < 600; tries++) {
      const { result } = (await this.#send('Runtime.evaluate', { expression })) as { result?: { value?: unknown } }
      if (Number(result?.value) > 0) return Number(result?.value)
      await sleep(50)
    }
    throw new Error(`${page} did not render: is a diagram in it malformed?`)
  }

  async #send(method: string, params: object): Promise<Record<string, unknown>> {
    const id = ++this.#last
    const answer = await new Promise<Answer>(resolve => {
      this.#waiting.set(id, resolve)
      this.#socket.send(JSON.stringify({ id, method, params, ...(this.#session && { sessionId: this.#session }) }))
    })
    if (answer.error !== undefined) throw new Error(`Chromium refused ${method}: ${answer.error.message}`)
    return answer.result ?? {}
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = new Promise(resolve => this.#process.once('exit', resolve))
    this.#socket.close()
    this.#process.kill()
    await ended
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface Answer {
  readonly id?: number
  readonly result?: Record<string, unknown>
  readonly error?: { readonly message: string }
}

/** Chromium writes the port and path of its socket into this file when it listens. */
async function addressIn(file: string): Promise<string> {
  for (let tries = 0; tries < 600; tries++) {
    const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port !== undefined && path !== undefined && path !== '') return `ws://127.0.0.1:${port}${path.trim()}`
    await sleep(50)
  }
  throw new Error('Chromium did not start within 30 s')
}
