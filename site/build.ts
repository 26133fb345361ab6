/**
 * Builds the inspector into `dist/`: static files that any web server can serve. Run by `npm run build`.
 *
 * The library comes from the built package in the parent folder.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { build, type Plugin } from 'esbuild'

const site = fileURLToPath(new URL('.', import.meta.url))

/** Makes the sample events a module: a list of `{ format, event }`. */
const samples: Plugin = {
  name: 'samples',
  setup(bundle) {
    bundle.onResolve({ filter: /^samples$/ }, ({ path }) => ({ path, namespace: 'samples' }))
    bundle.onLoad({ filter: /.*/, namespace: 'samples' }, () => {
      const lines = readFileSync(join(site, '../sample/events.ndjson'), 'utf8').trim().split('\n')
      return { contents: `export const SAMPLES = JSON.parse(${JSON.stringify(`[${lines.join(',')}]`)})`, loader: 'js' }
    })
  },
}

/** Leaves out the parser of the editor, which only unused commands need. */
const noParser: Plugin = {
  name: 'no-parser',
  setup(bundle) {
    bundle.onResolve({ filter: /^@(?:lezer|codemirror\/language)/ }, async ({ path, pluginData, ...rest }) => {
      if (pluginData === noParser) return undefined
      return { ...(await bundle.resolve(path, { ...rest, pluginData: noParser })), sideEffects: false }
    })
  },
}

/** Builds the page into a folder. */
export async function buildInspector(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await build({
    absWorkingDir: site,
    alias: { 'matrix-event-model': join(site, '../dist/index.js') },
    bundle: true,
    chunkNames: '[name]-[hash]',
    entryPoints: { inspector: 'inspector/main.ts', worker: 'inspector/worker.ts' },
    format: 'esm',
    logLevel: 'warning',
    minify: true,
    outdir: folder,
    plugins: [samples, noParser],
    // The page and the worker share the library.
    splitting: true,
    target: 'es2022',
  })
  for (const file of ['index.html', 'style.css']) copyFileSync(join(site, 'inspector', file), join(folder, file))
  writeFileSync(join(folder, 'offline.js'), offlineScript(folder))
}

/** The service worker: keeps the files of the page, under a name that tells this build from others. */
function offlineScript(folder: string): string {
  const files = readdirSync(folder).sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(join(folder, file)))
  const name = `inspector-${hash.digest('hex').slice(0, 16)}`
  return `const NAME = ${JSON.stringify(name)}
const FILES = ${JSON.stringify(['./', ...files])}
addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES)).then(() => skipWaiting()))
})
addEventListener('activate', (event) => {
  const isOld = (key) => key.startsWith('inspector-') && key !== NAME
  event.waitUntil(
    caches.keys().then((keys) => Promise.all(keys.filter(isOld).map((key) => caches.delete(key)))).then(() => clients.claim()),
  )
})
addEventListener('fetch', (event) => {
  event.respondWith(caches.match(event.request, { ignoreSearch: true }).then((kept) => kept ?? fetch(event.request)))
})
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildInspector(join(site, 'dist'))
