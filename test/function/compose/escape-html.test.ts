import fc from 'fast-check'
import { expect, test } from 'vitest'

import { escapeHtml } from '../../../src/function/compose/escape-html.js'

test.each([
  ['nothing to escape', 'Alice 👋\n', 'Alice 👋\n'],
  ['tags', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['escaped text is escaped again', '&lt;', '&amp;lt;'],
  ['quotes, as in attributes', `"'`, '&quot;&#39;'],
  ['nothing', '', ''],
])('%s', (_, text, html) => expect(escapeHtml(text)).toBe(html))

test('nothing is left that HTML could read otherwise, and nothing is lost', () => {
  const back = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  const special = fc.string({ unit: fc.constantFrom(...`<>&"';abltgqu#39`) })
  fc.assert(
    fc.property(fc.oneof(special, fc.string({ unit: 'binary' })), (text) => {
      const html = escapeHtml(text)
      expect(html).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
      expect(html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: keyof typeof back) => back[name])).toBe(text)
    }),
  )
})
