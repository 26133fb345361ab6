import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

import { test } from 'vitest'

const CHROMIUM = '/usr/bin/chromium'

const OPTIONS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
}

/** A test that is skipped, and says so in its name, where there is no Chromium. */
export function testInChromium(name: string, check: () => Promise<void>): void {
  const isThere = existsSync(CHROMIUM)
  test.skipIf(!isThere)(isThere ? name : `${name} (needs ${CHROMIUM})`, check)
}

/**
 * Serves a folder, loads one of its pages in Chromium, and returns the document after its scripts have run.
 *
 * @param policy - the content security policy of every response
 */
export async function documentOf(folder: string, page: string, policy: string): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    const path = join(folder, new URL(url, 'http://localhost').pathname)
    const isFile = extname(path) !== '' && existsSync(path)
    response.writeHead(isFile ? 200 : 404, {
      'content-type': TYPES[extname(path)] ?? 'text/plain',
      'content-security-policy': policy,
    })
    response.end(isFile ? readFileSync(path) : undefined)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'))
  try {
    const options = [...OPTIONS, `--user-data-dir=${profile}`, '--dump-dom']
    return await output(CHROMIUM, [...options, `http://127.0.0.1:${port}/${page}`])
  } finally {
    rmSync(profile, { force: true, recursive: true })
    server.closeAllConnections()
    server.close()
  }
}

function output(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, (error, stdout) => (error === null ? resolve(stdout) : reject(error)))
  })
}
