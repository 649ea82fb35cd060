import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { plainText } from '../../src/messages/plain-text'

it.each([
  ['plain words, as they are.', 'plain words, as they are.'],
  ['read [her article](https://example.com/a_(b)?x=1 "Title") soon', 'read her article soon'],
  ['read [her article][1] and ![a chart](chart.png)', 'read her article and a chart'],
  ['ask [[Sam Lee]] and [[People/Ali Khan.md|Ali]]', 'ask Sam Lee and Ali'],
  [
    'see [[People/Sam Lee#Path]], [[#Next steps]] and [[Doe, Jane\\|Jane]]',
    'see Sam Lee, Next steps and Jane',
  ],
  ['see ![[chart.png]] there[^1]', 'see there'],
  [
    'write to <jane@example.com> or <https://example.com/a_b_c>',
    'write to jane@example.com or https://example.com/a_b_c',
  ],
  [
    '**hire** for *curiosity*, ***not*** __credentials__ or _luck_',
    'hire for curiosity, not credentials or luck',
  ],
  ['**bold with *more* in it**', 'bold with more in it'],
  ['~~old~~ ==new== `code *x*`', 'old new code *x*'],
  ['[**bold**](https://example.com) and **[[Jane|her]]**', 'bold and her'],
  ['a snake_case_name, 2 * 3 * 4, a == b, 5 < 6', 'a snake_case_name, 2 * 3 * 4, a == b, 5 < 6'],
  ['[[snake_case_name]] \\*not bold\\* \\[x\\]', 'snake_case_name *not bold* [x]'],
  ['<b>hire</b> for<br/> curiosity <img src=x onerror=alert(1)>', 'hire for curiosity'],
  ['<script>alert(1)</script>', 'alert(1)'],
  [
    'tea &amp; cake &lt;b&gt; &#233; &#x1F642; &amp;lt; &unknown; &#0;',
    'tea & cake <b> é 🙂 &lt; &unknown; &#0;',
  ],
  ['&#32;&#x1F;&#x7F;&#133;&#x41;', '&#x1F;&#x7F;&#133;A'],
  ['&#xD7FF;&#xD800;&#xDFFF;&#xE000;', '\uD7FF&#xD800;&#xDFFF;\uE000'],
  ['&#xFDD0;&#x10FFFF;&#x110000;', '&#xFDD0;\u{10FFFF}&#x110000;'],
  ['&valueOf; &toString; &quot;', '&valueOf; &toString; "'],
  ['send the deck #promise #to/do ^a1b2', 'send the deck'],
  ['why #hiring, in C# and issue #12', 'why hiring, in C# and issue #12'],
  ['send the deck 🔼 📅 2026-12-01 ✅ 2026-12-02 [due:: 2026-12-01]', 'send the deck'],
  ['half %> a <% command', 'half %> a < % command'],
  ['<<%% and &lt;% and \\<% and `<%`', '<< %% and < % and < % and < %'],
  ['\u0000a\tb\u00a0c\u0085d', 'a b c d'],
  ['שלום **עולם** 👩‍👩‍👧‍👦', 'שלום עולם 👩‍👩‍👧‍👦'],
])('%j reads %j', (line, text) => {
  expect(plainText(line)).toBe(text)
})

test('words without marks stay as they are', () => {
  const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}.,?'’"()/-]{1,12}$/u), { minLength: 1 })
  fc.assert(
    fc.property(words, (some) => {
      const line = some.join(' ')
      expect(plainText(line)).toBe(line)
    }),
  )
})

test('no line ever holds a command of Templater’s, or a line end', () => {
  const piece = fc.constantFrom(
    '<',
    '%',
    '<%',
    '%>',
    '&lt;',
    '&#37;',
    '&#133;',
    '&#xFDD1;',
    '\\',
    '`',
    '*',
    '_',
    '[',
    ']',
    '|',
    '\n',
    'a',
    '\uFDD0',
    '\uD800',
    '#',
  )
  fc.assert(
    fc.property(fc.string({ unit: piece, maxLength: 40 }), (line) => {
      expect(plainText(line)).not.toMatch(/<%|[\p{Cc}\uFDD0-\uFDEF]/u)
    }),
  )
})

it.each([
  '[',
  '[[',
  '![',
  '](',
  '<',
  '<a ',
  '*',
  '**',
  '_',
  ' _a',
  '`',
  '``',
  '~~',
  '==',
  '#',
  ' #a!',
  '(a::',
  '&',
  '📅',
  '\\',
  ' ',
  '[x](',
  '[x]((',
])('reads 100 KB of %j', (piece) => {
  // What goes over the text again and again would not end within the limit of a test.
  expect(plainText(piece.repeat(100_000 / piece.length))).toBeTypeOf('string')
  expect(plainText(`a${piece.repeat(100_000 / piece.length)}a`)).toMatch(/^a[^]*a$/)
})
