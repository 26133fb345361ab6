/**
 * Chromium, and a server on this machine for the pages that it loads.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

import { type Browser, chromium } from 'playwright-core'
import { test } from 'vitest'

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const CHROMIUM = PATHS.find((path) => existsSync(path))

export const hasChromium = CHROMIUM !== undefined

/** A test that is skipped, and says so in its name, where there is no Chromium. */
export function testInChromium(name: string, check: () => Promise<void>): void {
  test.skipIf(!hasChromium)(hasChromium ? name : `${name} (needs Chromium)`, check)
}

export function launchChromium(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error(`none of ${PATHS.join(', ')} exists`)
  return chromium.launch({ executablePath: CHROMIUM })
}

/** A folder that is being served. */
export interface Served {
  /** Ends with a slash. */
  readonly url: string
  readonly close: () => void
}

const TYPES: { readonly [extension: string]: string } = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
}

/**
 * Serves the files in a folder.
 *
 * @param headers - those of every response
 */
export async function serve(folder: string, headers: Readonly<Record<string, string>> = {}): Promise<Served> {
  const server = createServer(({ url = '' }, response) => {
    const path = join(folder, new URL(url, 'http://localhost').pathname.replace(/\/$/, '/index.html'))
    const isFile = extname(path) !== '' && existsSync(path)
    response.writeHead(isFile ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'text/plain', ...headers })
    response.end(isFile ? readFileSync(path) : undefined)
  })
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://localhost:${port}/`, close }
}

/**
 * Loads a page of a folder, and returns the document after its scripts have run.
 *
 * @param policy - the content security policy of every response
 */
export async function documentOf(folder: string, page: string, policy: string): Promise<string> {
  const { close, url } = await serve(folder, { 'content-security-policy': policy })
  const browser = await launchChromium()
  try {
    const opened = await browser.newPage()
    await opened.goto(url + page)
    return await opened.content()
  } finally {
    await browser.close()
    close()
  }
}
