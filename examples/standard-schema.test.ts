import { initTRPC } from '@trpc/server'
import { expect, test, vi } from 'vitest'

import { MALFORMED, MESSAGE } from './messages.js'
import { appservice } from './standard-schema/appservice.js'
import { readEnv } from './standard-schema/env.js'
import { router } from './standard-schema/trpc.js'

/** Sends a request to the appservice, and returns the status and the text of the answer. */
async function answerTo(method: string, path: string, body: string, token = 'token'): Promise<[number, string]> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const response = await appservice('token', log).request(path, { method, headers, body })
  return [response.status, await response.text()]
}

const logged: string[] = []
function log(line: string): void {
  logged.push(line)
}

const TRANSACTION = '/_matrix/app/v1/transactions/1'

test('an application service takes a transaction, and what is malformed in it does not stop it', async () => {
  const events = [MESSAGE, MALFORMED, { ...MESSAGE, type: 'org.example.thing' }]
  expect(await answerTo('PUT', TRANSACTION, JSON.stringify({ events }))).toEqual([200, '{}'])
  expect(logged).toEqual([
    'message: SECRET',
    expect.stringMatching(/^malformed: content\.url: expected .*; content\.info\.w: expected an integer/),
    'custom: org.example.thing',
  ])
})

test.for<[string, string, string, string, number, string]>([
  ['a transaction that is no list', 'PUT', TRANSACTION, '{ "events": "SECRET" }', 400, 'M_BAD_JSON'],
  ['a transaction that is not JSON', 'PUT', TRANSACTION, '{ "SECRET', 400, 'M_NOT_JSON'],
  ['a malformed event', 'POST', '/check', JSON.stringify(MALFORMED), 400, 'M_BAD_JSON'],
  ['hundreds of faults', 'PUT', TRANSACTION, JSON.stringify({ events: Array(500).fill('SECRET') }), 400, 'M_BAD_JSON'],
])('the answer to %s is short, and quotes nothing', async ([, method, path, body, status, errcode]) => {
  const [actual, text] = await answerTo(method, path, body)
  expect([actual, JSON.parse(text).errcode]).toEqual([status, errcode])
  expect(text).not.toContain('SECRET')
  expect(text.length).toBeLessThan(1000)
})

test('an application service refuses a wrong token', async () => {
  expect((await answerTo('PUT', TRANSACTION, '{ "events": [] }', 'SECRET'))[0]).toBe(403)
})

test('a tRPC procedure takes an event, and its error is short', async () => {
  const caller = initTRPC.create().createCallerFactory(router)({})
  const member = {
    ...MESSAGE,
    content: { membership: 'join' },
    state_key: '@bob:example.org',
    type: 'm.room.member',
  } as const
  expect(await caller.whoJoined(member)).toBe('@bob:example.org')
  const wrong: unknown = { ...member, content: { membership: 'join', displayname: ['SECRET'] } }
  const error = await caller.whoJoined(wrong as typeof member).catch((error: Error) => error)
  expect(error).toMatchObject({
    code: 'BAD_REQUEST',
    message: 'content.displayname: expected a string or null, found an array of 1',
  })
})

test('environment variables are checked and typed', () => {
  const userId: `@${string}` = readEnv({ BOT_USER_ID: '@bot:example.org' }).BOT_USER_ID
  expect(userId).toBe('@bot:example.org')
  vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => readEnv({})).toThrow('Invalid environment variables')
  vi.restoreAllMocks()
})
