/**
 * The inspector in a real browser: what it shows, and how it behaves.
 *
 * @module
 */
import { createWriteStream, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { hasChromium } from '../../test/support/chromium.js'
import { fragmentOf } from '../inspector/link.js'
import { InspectorSite, type OpenPage } from './browser.js'
import { tasksDuring } from './tasks.js'

const LARGE_FILE = 50_000_000
const MANY_TYPES = 8000

const MALFORMED = {
  type: 'm.room.power_levels',
  event_id: '$e',
  room_id: '!r:example.org',
  sender: '@alice:example.org',
  origin_server_ts: 1,
  state_key: '',
  content: { users: { '@alice:example.org': '100' }, ban: 50 },
}

const NAME = {
  type: 'm.room.name',
  event_id: '$n',
  room_id: '!r:example.org',
  sender: '@alice:example.org',
  origin_server_ts: 1,
  state_key: '',
  content: { name: 'Tea' },
}

const pretty = (value: unknown) => JSON.stringify(value, undefined, 2)

const VIEWS = [
  ['light', { viewport: { width: 1280, height: 860 }, colorScheme: 'light' }],
  ['dark', { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' }],
  ['a phone', { viewport: { width: 390, height: 800 }, colorScheme: 'light', hasTouch: true, isMobile: true }],
] as const

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe
    const { violations } = await run()
    return violations.map(({ help, id, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

/** Drops a file on the page. */
async function drop(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([text], 'event.json'))
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
  }, text)
}

/**
 * Presses keys in the table of types until the check of a file is done.
 *
 * @returns for each key, the number of reports that the page showed between the press and its answer
 */
async function pressUntilDone(page: Page): Promise<readonly number[]> {
  const reports = page.locator('#file-progress')
  await page.locator('.scroll').focus()
  const answers = page.evaluateHandle(() => {
    const shown: number[] = []
    const heading = document.getElementById('file-progress') as HTMLElement
    new MutationObserver(() => shown.push(performance.now())).observe(heading, { childList: true })
    const answers: number[] = []
    document.addEventListener('keydown', ({ timeStamp }) => {
      answers.push(shown.filter((time) => time > timeStamp).length)
    })
    return answers
  })
  const counts = await answers
  while ((await reports.count()) > 0) await page.keyboard.press('ArrowDown')
  return counts.jsonValue()
}

const outcome = (page: Page) => page.locator('#outcome')

describe.skipIf(!hasChromium)('the inspector (needs Chromium)', () => {
  let site: InspectorSite
  let opened: OpenPage[] = []

  beforeAll(async () => {
    site = await InspectorSite.start()
  })
  afterAll(() => site?.stop())

  const open: InspectorSite['open'] = async (...args) => {
    const page = await site.open(...args)
    opened.push(page)
    return page
  }
  const closeAll = async () => {
    for (const { close } of opened) await close()
    opened = []
  }

  test('every sample decodes, with a clean console', async () => {
    const { complaints, page } = await open()
    const values = await page
      .locator('#sample option')
      .evaluateAll((options) =>
        options.map((option) => (option as HTMLOptionElement).value).filter((value) => value !== ''),
      )
    expect(values.length).toBeGreaterThan(100)
    for (const value of values) {
      await page.selectOption('#sample', value)
      expect(await outcome(page).textContent(), value).toMatch(/^(?:Known|Redacted|Cleared|Custom) m\./)
    }
    const labels = await page.locator('#sample option').allTextContents()
    expect(labels).toEqual(expect.arrayContaining(['m.room.name', 'm.room.message: m.image', 'm.room.member: knock']))
    expect(complaints).toEqual([])
    await closeAll()
  })

  test('a malformed event: its error at the line, repairs as a diff, and their application', async () => {
    const { complaints, page } = await open(fragmentOf(pretty(MALFORMED)))
    expect(await outcome(page).textContent()).toBe('Malformed m.room.power_levels')
    const text = pretty(MALFORMED).split('\n')
    const line = text.findIndex((content) => content.includes('"100"')) + 1
    const problem = page.locator('.problems li')
    expect(await problem.textContent()).toContain('expected an integer')
    expect(await problem.locator('button').textContent()).toBe(`Line ${line}`)
    const marked = page.locator('#editor .cm-line', { has: page.locator('.mark-error') })
    expect((await marked.textContent())?.trim()).toBe('"@alice:example.org": "100"')

    await problem.locator('button').click()
    expect((await page.locator('#editor .cm-activeLine').textContent())?.trim()).toBe('"@alice:example.org": "100"')

    const diff = (kind: string) => page.locator(`#diff .${kind}`).allTextContents()
    expect(await diff('removed')).toEqual(['-       "@alice:example.org": "100"\n'])
    expect(await diff('added')).toEqual(['+       "@alice:example.org": 100\n'])
    await page.locator('#apply').click()
    expect(await outcome(page).textContent()).toBe('Known m.room.power_levels')
    expect(await page.locator('#editor .cm-content').textContent()).toContain('"@alice:example.org": 100')
    expect(complaints).toEqual([])
    await closeAll()
  })

  test.for([
    ['a word', '{\n  "type": "m.room.name",\n  "content": oops\n}', 3],
    ['a comma before the end', '{\n  "a": [\n    1,\n  ]\n}', 4],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 3],
    ['a missing end', '{\n  "a": {\n  "b": 2\n', 3],
    ['a number that begins with 0', '[\n01]', 2],
    ['a line break in a string', '["a\n"]', 1],
    ['something after the end', '[]\n]', 2],
  ] as const)('text that is not JSON, at its line: %s', async ([, text, line]) => {
    const { page } = await open(fragmentOf(text))
    expect(await outcome(page).textContent()).toBe('This is not valid JSON.')
    expect(await page.locator('#results button').textContent()).toBe(`Line ${line}`)
    await closeAll()
  })

  test.for([
    ['a list', pretty([NAME, MALFORMED]), 'a list of events: 2 in all'],
    [
      'a /sync response',
      pretty({ next_batch: 's', rooms: { join: { '!r:example.org': { timeline: { events: [NAME, MALFORMED] } } } } }),
      'a /sync response: 2 in all',
    ],
    ['lines', `${JSON.stringify(NAME)}\n${JSON.stringify(MALFORMED)}\n`, 'events, one a line: 2 in all'],
  ] as const)(
    '%s: every event with its outcome, the first malformed one selected, repaired in place',
    async ([, text, heading]) => {
      const { page } = await open(fragmentOf(text))
      expect(await page.locator('#list h2').textContent()).toBe(`This is ${heading}`)
      expect(await page.locator('#list strong').allTextContents()).toEqual(['Known', 'Malformed'])
      expect(await outcome(page).textContent()).toBe('Malformed m.room.power_levels')
      await page.locator('#apply').click()
      expect(await page.locator('#list strong').allTextContents()).toEqual(['Known', 'Known'])
      await page.locator('#list button').nth(1).click()
      expect(await outcome(page).textContent()).toBe('Known m.room.power_levels')
      await closeAll()
    },
  )

  test('the meaning, redaction, and hashes of a PDU', async () => {
    const member = {
      type: 'm.room.member',
      room_id: '!r:example.org',
      sender: '@alice:example.org',
      state_key: '@bob:example.org',
      origin_server_ts: 1,
      content: { membership: 'ban', reason: 'spam' },
      unsigned: { prev_content: { membership: 'join' } },
      auth_events: [],
      prev_events: [],
      depth: 1,
      hashes: { sha256: '' },
      signatures: {},
    }
    const { page } = await open(fragmentOf(pretty(member)))
    await page.selectOption('#format', 'pdu')
    await page.selectOption('#room-version', '11')
    const results = (await page.locator('#results').textContent()) ?? ''
    expect(results).toContain('@alice:example.org removed @bob:example.org from the room and banned them.')
    expect(results).toMatch(/Room versions 1–\d+/)
    expect(results).toMatch(/Event ID\$[\w-]{43}/)
    await closeAll()
  })

  test('the room version is that of the create event, and the list is judged by it', async () => {
    const create = {
      type: 'm.room.create',
      room_id: '!r:example.org',
      sender: '@alice:example.org',
      state_key: '',
      origin_server_ts: 1,
      content: { creator: '@alice:example.org', room_version: '1' },
      event_id: '$create:example.org',
      auth_events: [],
      prev_events: [],
      depth: 1,
      hashes: { sha256: '' },
      signatures: {},
    }
    const origin = [['$create:example.org', { sha256: '' }]]
    const name = {
      ...create,
      ...NAME,
      event_id: '$name:example.org',
      auth_events: origin,
      prev_events: origin,
      depth: 2,
    }
    const { page } = await open(fragmentOf(pretty([create, name])))
    const tags = () => page.locator('#list strong').allTextContents()
    expect(await page.locator('#room-version').inputValue()).toBe('1')
    expect(await tags()).toEqual(['Known', 'Known'])
    await page.selectOption('#room-version', '12')
    expect(await tags()).toEqual(['Known', 'Malformed'])
    await closeAll()
  })

  test('what parsing hides is found in the text of the selected event, and each fault is listed once', async () => {
    const [name, twice] = [JSON.stringify(NAME), JSON.stringify(NAME).replace('"Tea"', '"Tea","name":"Tea","x":1.5')]
    const { page } = await open(fragmentOf(`[${name},\n${twice}]`))
    await page.locator('#list button').nth(1).click()
    const messages = await page.locator('.problems li span').allTextContents()
    expect(messages).toContain('content.name: the object already has this key')
    expect(new Set(messages).size).toBe(messages.length)
    expect(await page.locator('.problems button').first().textContent()).toBe('Line 2')
    await closeAll()
  })

  test('an event of 1 MB with a fault in every line is shown in part', async () => {
    const levels = (level: (i: number) => unknown) =>
      Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`@user${i}:example.org`, level(i)]))
    for (const level of [String, (i: number) => `level ${i}`]) {
      const { page } = await open()
      const tasks = await tasksDuring(page, async () => {
        await drop(page, pretty({ ...MALFORMED, content: { users: levels(level) } }))
        await outcome(page).waitFor()
      })
      // In milliseconds of the processor. To look for each place anew took 15 seconds.
      expect(Math.max(...tasks)).toBeLessThan(5000)
      expect(await page.locator('.problems li.error').count()).toBe(100)
      expect(await page.locator('#diff span').count()).toBeLessThan(500)
      await closeAll()
    }
  })

  test('JSON that is nested too deeply is told, with its line', async () => {
    const { complaints, page } = await open()
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    await drop(page, pretty({ ...NAME, type: 'm.room.create', content: { x: 'deep' } }).replace('"deep"', deep))
    expect(await outcome(page).textContent()).toBe('This is nested too deeply to be shown.')
    expect(await page.locator('#results button').textContent()).toBe('Line 9')
    expect(complaints).toEqual([])
    await closeAll()
  })

  test('a large text that is pasted is checked like a file, and its report stays when the room version changes', async () => {
    const { page } = await open()
    await page.locator('#editor .cm-content').evaluate(
      (content, text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        content.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
      },
      `${JSON.stringify(NAME)}\n`.repeat(10_000),
    )
    await page.locator('#file-done').waitFor()
    await page.selectOption('#room-version', '11')
    expect(await page.locator('#file-done').textContent()).toBe('10,000 events')
    await closeAll()
  })

  test('a link to the text and what was chosen for it, all in its fragment', async () => {
    const { page } = await open(fragmentOf(pretty(NAME)))
    await page.selectOption('#format', 'sync')
    await page.selectOption('#room-version', '3')
    await page.locator('#editor .cm-content').focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' ')
    await page.locator('#link').click()
    const { hash, search } = new URL(page.url())
    expect([search, hash]).toEqual(['', fragmentOf(`${pretty(NAME)} `, { format: 'sync', roomVersion: '3' })])

    const { page: opened } = await open(hash)
    expect(await opened.locator('#format').inputValue()).toBe('sync')
    expect(await opened.locator('#room-version').inputValue()).toBe('3')
    const { page: wrong } = await open(fragmentOf(pretty(NAME), { format: 'x', roomVersion: 'toString' }))
    expect(await wrong.locator('#format').inputValue()).toBe('')
    expect(await wrong.locator('#room-version').inputValue()).toBe('12')
    await closeAll()
  })

  test('a small file that is dropped on the page is opened in the editor', async () => {
    const { page } = await open()
    await drop(page, pretty(NAME))
    await page.locator('#outcome', { hasText: 'Known m.room.name' }).waitFor()
    expect(await page.locator('#editor .cm-content').textContent()).toContain('"name": "Tea"')
    await closeAll()
  })

  test('a file of 50 MB is checked in a worker, while the page answers within 100 ms', async () => {
    const { complaints, page } = await open()
    const path = join(site.folder, 'large.ndjson')
    const lines = [NAME, NAME, NAME, MALFORMED].map((event) => `${JSON.stringify(event)}\n`).join('')
    // Many types, since the chart is by type.
    const custom = (i: number) => `{"type":"org.example.${i % MANY_TYPES}","sender":"@a:b.c","content":{}}\n`
    const times = Math.ceil(LARGE_FILE / (lines + custom(1)).length)
    await new Promise<void>((written, failed) => {
      const file = createWriteStream(path).on('error', failed).on('finish', written)
      for (let i = 0; i < times; i++) file.write(lines + custom(i))
      file.end()
    })
    let answers: readonly number[] = []
    const tasks = await tasksDuring(page, async () => {
      await page.setInputFiles('#file', path)
      await page.locator('#file-progress').waitFor()
      answers = await pressUntilDone(page)
    })
    expect(tasks.length).toBeGreaterThan(answers.length)
    expect(Math.max(...tasks)).toBeLessThan(100)
    // Each key is answered before the second of two reports that arrive after it: nothing queues up.
    expect(answers.length).toBeGreaterThan(3)
    expect(Math.max(...answers)).toBeLessThanOrEqual(1)
    expect(await page.locator('#file-done').textContent()).toBe(`${(5 * times).toLocaleString('en')} events`)
    expect((await page.locator('.types tbody tr').allTextContents()).slice(0, 2)).toEqual([
      `m.room.name${(3 * times).toLocaleString('en')}0`,
      `m.room.power_levels${times.toLocaleString('en')}${times.toLocaleString('en')}`,
    ])
    expect(await page.locator('#file-problems tbody td').first().textContent()).toBe('line 4')
    // The table has kept the focus that it was given while it changed.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Events by type')
    expect(await violations(page)).toEqual([])
    // A problem is shown in the editor, beside the report.
    await page.locator('#file-problems button').first().click()
    const shown = page.locator('#editor .cm-activeLine')
    expect((await shown.textContent())?.trim()).toBe('"@alice:example.org": "100"')
    expect(await page.locator('#editor .mark-error').textContent()).toBe('"100"')
    expect(await page.locator('#file-done').isVisible()).toBe(true)
    // As soon as the text changes, it is what is inspected.
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Delete')
    await page.locator('#outcome', { hasText: 'This is not valid JSON.' }).waitFor()
    expect(complaints).toEqual([])
    await closeAll()
  })

  test('a task of the page that takes long is noticed', async () => {
    const { page } = await open()
    const tasks = await tasksDuring(page, () =>
      page.evaluate(() => {
        let sum = 0
        for (let i = 0; i < 500_000_000; i++) sum += Math.sqrt(i)
        document.title = String(sum)
      }),
    )
    expect(Math.max(...tasks)).toBeGreaterThan(100)
    await closeAll()
  })

  test.for(VIEWS)('nothing to complain about for axe, and nothing wider than the screen: %s', async ([, options]) => {
    const list = pretty([NAME, MALFORMED])
    for (const text of ['', pretty(MALFORMED), list, '{"a']) {
      const { page } = await open(text === '' ? '' : fragmentOf(text), options)
      expect(await violations(page)).toEqual([])
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      expect(await page.evaluate(overflow)).toBe(0)
      await closeAll()
    }
  })

  test('the keyboard reaches everything, and leaves the editor', async () => {
    const { page } = await open(fragmentOf(pretty(MALFORMED)))
    const reached: (string | undefined)[] = []
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab')
      reached.push(await page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || ''))
    }
    const order = [
      'sample',
      'format',
      'room-version',
      'open',
      'format-text',
      'link',
      'editor',
      'Line 10',
      'diff',
      'apply',
    ]
    expect(reached.slice(0, order.length)).toEqual(order)
    await closeAll()
  })

  test('the content security policy forbids eval and the network', async () => {
    const { page } = await open()
    const runsInline = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.ran = true'
      document.body.append(script)
      return 'ran' in globalThis
    })
    expect(runsInline).toBe(false)
    // Evaluated by the page, not by the test.
    const evaluates = await page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              resolve(new Function('return true')())
            } catch {
              resolve(false)
            }
          })
        }),
    )
    expect(evaluates).toBe(false)
    expect(await page.evaluate(() => fetch('style.css').then(Boolean, () => false))).toBe(false)
    await closeAll()
  })

  test('works without a network once it was open', async () => {
    const { page } = await open()
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.context().setOffline(true)
    await page.reload()
    await page.selectOption('#sample', '0')
    expect(await outcome(page).textContent()).toBe('Known m.room.create')
    await closeAll()
  })
})
