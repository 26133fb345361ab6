/**
 * The inspector in Chromium, served from this machine.
 *
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

import { launchChromium, type Served, serve } from '../../test/support/chromium.js'
import { buildInspector } from '../build.js'

/** A page, and what went wrong in it. */
export interface OpenPage {
  readonly page: Page
  /** Messages in the console, exceptions, and requests to elsewhere. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

export class InspectorSite {
  readonly folder: string
  readonly #served: Served
  readonly #browser: Browser

  private constructor(folder: string, served: Served, browser: Browser) {
    this.folder = folder
    this.#served = served
    this.#browser = browser
  }

  static async start(): Promise<InspectorSite> {
    const folder = mkdtempSync(join(tmpdir(), 'inspector-'))
    await buildInspector(join(folder, 'site'))
    return new InspectorSite(folder, await serve(join(folder, 'site')), await launchChromium())
  }

  async open(fragment = '', options: BrowserContextOptions = {}): Promise<OpenPage> {
    const context = await this.#browser.newContext(options)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('request', (request) => {
      if (!request.url().startsWith(this.#served.url)) complaints.push(`requested ${request.url()}`)
    })
    await page.goto(this.#served.url + fragment)
    await page.locator('#sample optgroup').first().waitFor({ state: 'attached' })
    return { page, complaints, close: () => context.close() }
  }

  async stop(): Promise<void> {
    await this.#browser.close()
    this.#served.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
