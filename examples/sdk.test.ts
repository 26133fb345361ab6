/**
 * The examples on matrix-js-sdk and matrix-bot-sdk, with a homeserver on the loopback interface.
 *
 * @module
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { execPath } from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import { expect, test, vi } from 'vitest'

import { startHomeserver } from './homeserver.js'

let number = 0

function event(type: string, content: object, more: object = {}): object {
  number++
  return { type, content, event_id: `$${number}`, sender: '@alice:example.org', origin_server_ts: number, ...more }
}

function state(type: string, content: object, state_key = ''): object {
  return event(type, content, { state_key, sender: state_key === '' ? '@alice:example.org' : state_key })
}

const STATE = [
  state('m.room.create', { room_version: '10', creator: '@alice:example.org' }),
  state('m.room.member', { membership: 'join', displayname: 'Alice' }, '@alice:example.org'),
  state('m.room.member', { membership: 'join', displayname: 'Bot' }, '@bot:example.org'),
]

const TIMELINE = [
  state('m.room.member', { membership: 'join', displayname: 'Bob' }, '@bob:example.org'),
  event('m.room.message', {}, { unsigned: { redacted_because: event('m.room.redaction', { redacts: '$5' }) } }),
  event('m.room.message', { msgtype: 'm.text', body: 1 }),
  event('org.example.thing', { a: 1 }),
  event('m.room.message', { msgtype: 'm.text', body: '!ping', 'm.mentions': { user_ids: ['@bot:example.org'] } }),
]

const SEEN = [
  '@bob:example.org: joined',
  'redacted m.room.message',
  'malformed: content.body: expected a string, found a number (msgtype is "m.text")',
  'custom org.example.thing',
  '@alice:example.org: !ping',
]

/** Runs an example until it has sent something, and returns what it printed and sent. */
async function observed(script: string, ...options: string[]) {
  const homeserver = await startHomeserver(STATE, TIMELINE)
  const env = {
    ...process.env,
    ACCESS_TOKEN: 'token',
    HOMESERVER_URL: homeserver.url,
    NODE_OPTIONS: '',
    USER_ID: '@bot:example.org',
  }
  const cwd = fileURLToPath(new URL('.', import.meta.url))
  const child = spawn(execPath, [...options, '--import', 'tsx', script], { cwd, env })
  const lines: string[] = []
  // The SDKs log to the same place.
  const isOurs = (line: string) => /^(?:@|redacted |malformed: |custom )/.test(line)
  createInterface(child.stdout).on('line', (line) => isOurs(line) && lines.push(line))
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  try {
    await vi.waitUntil(() => homeserver.sent.length > 0 || child.exitCode !== null, { interval: 20, timeout: 120_000 })
    if (child.exitCode !== null) throw new Error(stderr)
    return { lines, sent: homeserver.sent }
  } finally {
    child.kill()
    homeserver.close()
  }
}

test('a client on matrix-js-sdk receives and sends', async () => {
  const { lines, sent } = await observed('matrix-js-sdk/client.ts')
  expect(lines.slice(-SEEN.length)).toEqual(SEEN)
  const [ping] = TIMELINE.slice(-1)
  expect(sent).toEqual([['m.room.message', expect.objectContaining({ body: 'pong', msgtype: 'm.text' })]])
  expect(JSON.stringify(sent)).toContain(`"m.in_reply_to":{"event_id":"${(ping as { event_id: string }).event_id}"}`)
})

test('a bot on matrix-bot-sdk receives and sends', async () => {
  const { lines, sent } = await observed('matrix-bot-sdk/bot.ts', '--require', './matrix-bot-sdk/no-crypto.cjs')
  expect(lines).toEqual(SEEN)
  expect(sent).toEqual([['m.room.message', expect.objectContaining({ body: 'Yes?', msgtype: 'm.notice' })]])
})

test.for(['matrix-js-sdk/client.ts', 'matrix-bot-sdk/bot.ts'])('%s has no cast', (path) => {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8')
  expect(text.match(/\bas \w+|<any>|@ts-/)).toBeNull()
})
