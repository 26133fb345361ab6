/**
 * The inspector in Chromium, served from this machine.
 *
 * @module
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

import { buildInspector } from '../build.js'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)

export const hasChromium = CHROMIUM !== undefined

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** A page, and what went wrong in it. */
export interface OpenPage {
  readonly page: Page
  /** Messages in the console, exceptions, and requests to elsewhere. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

export class InspectorSite {
  readonly folder: string
  readonly url: string
  readonly #server: Server
  readonly #browser: Browser

  private constructor(folder: string, server: Server, browser: Browser) {
    this.folder = folder
    this.#server = server
    this.#browser = browser
    this.url = `http://localhost:${(server.address() as AddressInfo).port}/`
  }

  static async start(): Promise<InspectorSite> {
    const folder = mkdtempSync(join(tmpdir(), 'inspector-'))
    await buildInspector(join(folder, 'site'))
    const server = createServer(({ url = '/' }, response) => {
      const path = join(folder, 'site', url === '/' ? 'index.html' : (url.slice(1).split(/[?#]/)[0] as string))
      if (!existsSync(path)) response.writeHead(404).end()
      else response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? '' }).end(readFileSync(path))
    })
    await new Promise<void>((started) => server.listen(0, 'localhost', started))
    const browser = await chromium.launch({
      executablePath: CHROMIUM as string,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
    return new InspectorSite(folder, server, browser)
  }

  async open(fragment = '', options: BrowserContextOptions = {}): Promise<OpenPage> {
    const context = await this.#browser.newContext(options)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('request', (request) => {
      if (!request.url().startsWith(this.url)) complaints.push(`requested ${request.url()}`)
    })
    await page.goto(this.url + fragment)
    await page.locator('#sample optgroup').first().waitFor({ state: 'attached' })
    return { page, complaints, close: () => context.close() }
  }

  async stop(): Promise<void> {
    await this.#browser.close()
    this.#server.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
