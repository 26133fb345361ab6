/**
 * A package registry on this machine, with the packed package and what it depends on: npm installs from it without a
 * network.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { PROJECT_ROOT } from '../../tool/source.js'
import { runIn } from '../support/run.js'

export interface Registry {
  readonly url: string
  stop(): void
}

/** What npm wants to know of a package, and the file to install. */
interface Entry {
  readonly document: (url: string) => object
  readonly tarball: Buffer
}

/** Packs folders of packages, and serves them. A package that is not among them is not found. */
export async function startRegistry(folders: readonly string[]): Promise<Registry> {
  const destination = mkdtempSync(join(tmpdir(), 'registry-'))
  const entries = new Map<string, Entry>()
  for (const folder of folders) {
    const { name, entry } = await packed(folder, destination)
    entries.set(name, entry)
  }
  rmSync(destination, { recursive: true })
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1)
    const isFile = path.endsWith('.tgz')
    const entry = entries.get(isFile ? path.slice(0, -'.tgz'.length) : path)
    if (entry === undefined) response.writeHead(404).end()
    else response.end(isFile ? entry.tarball : JSON.stringify(entry.document(url())))
  })
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: url(),
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function packed(folder: string, destination: string): Promise<{ name: string; entry: Entry }> {
  const options = ['--json', '--ignore-scripts', '--pack-destination', destination]
  const { stderr, stdout } = await runIn(PROJECT_ROOT, 'npm', ['pack', folder, ...options])
  if (stdout === '') throw new Error(`${folder} cannot be packed: ${stderr}`)
  const [{ filename }] = JSON.parse(stdout)
  const tarball = readFileSync(join(destination, filename))
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { name, version } = manifest
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`
  const document = (url: string) => ({
    name,
    'dist-tags': { latest: version },
    versions: { [version]: { ...manifest, dist: { integrity, tarball: `${url}${name}.tgz` } } },
  })
  return { name, entry: { document, tarball } }
}
