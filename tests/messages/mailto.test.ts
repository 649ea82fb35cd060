import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fitsMailto, mailtoUrl } from '../../src/messages/mailto'
import { readMailto } from './read-mailto'

const to = 'jane@example.com'
const anyText = fc.string({
  unit: fc.oneof(
    fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom('\r', '\n', '\r\n', '&', '?', '=', '%', '+', '#', ' ', '🙂'),
  ),
})

const addressText = fc.string({
  unit: fc.constantFrom('a', 'é', '漢', '%', '0', '?', '&', '=', '+', '#', '/', "'", '*', '{', '!'),
  minLength: 1,
  maxLength: 12,
})

function read(url: string | null) {
  if (url === null) throw new Error('There is no URL')
  return readMailto(url)
}

function bodyOf(body: string) {
  return read(mailtoUrl({ to, subject: '', body })).fields[0]?.[1] ?? ''
}

function subjectOf(subject: string) {
  return read(mailtoUrl({ to, subject, body: '' })).fields[0]?.[1] ?? ''
}

describe('a message for the mail program', () => {
  it('is one URL with the recipient, the subject and the body', () => {
    expect(mailtoUrl({ to, subject: 'Thank you', body: 'Hello Jane,\n\n50% & more?' })).toBe(
      'mailto:jane@example.com?subject=Thank%20you&body=Hello%20Jane%2C%0D%0A%0D%0A50%25%20%26%20more%3F',
    )
  })

  it('leaves out what is empty', () => {
    expect(mailtoUrl({ to, subject: '', body: '' })).toBe('mailto:jane@example.com')
    expect(mailtoUrl({ to, subject: ' \n', body: 'Hello' })).toBe('mailto:jane@example.com?body=Hello')
  })

  it('never has a plus for a space, and keeps a plus', () => {
    expect(mailtoUrl({ to: 'jane+talks@example.com', subject: 'C++ and tea', body: '' })).toBe(
      'mailto:jane%2Btalks@example.com?subject=C%2B%2B%20and%20tea',
    )
  })

  it.each([
    ['Windows', 'a\r\nb'],
    ['Unix', 'a\nb'],
    ['old Mac', 'a\rb'],
    ['Unicode', 'a\u2028b'],
    ['mainframe', 'a\u0085b'],
  ])('has the line ends of the network for those of %s', (_, body) => {
    expect(bodyOf(body)).toBe('a\r\nb')
  })

  it('leaves letters as they are composed', () => {
    expect(bodyOf('caf\u0065\u0301 caf\u00e9')).toBe('caf\u0065\u0301 caf\u00e9')
  })

  it('shows a replacement character for half an emoji, and the whole one as it is', () => {
    expect(bodyOf('a\uD83Db')).toBe('a\uFFFDb')
    expect(bodyOf('\uDE00')).toBe('\uFFFD')
    expect(bodyOf('👩‍👩‍👧‍👦 שלום مرحبا')).toBe('👩‍👩‍👧‍👦 שלום مرحبا')
  })

  it('takes no control characters along', () => {
    expect(bodyOf('a\u0000b\u0007\tc\u009F')).toBe('ab\tc')
  })
})

describe('what would add a header', () => {
  it.each(['\r\n', '\n', '\r', '\u0000', '\u2028', '\u0085', '\v'])(
    'is a space in the subject: %j',
    (end) => {
      expect(subjectOf(`Thanks${end}Bcc: boss@example.com`)).toBe('Thanks Bcc: boss@example.com')
    },
  )

  it('stays in its field: &bcc=, #, % and ?', () => {
    const hostile = 'Hi&bcc=boss@example.com?cc=x#%0D%0Abcc:y'
    expect(read(mailtoUrl({ to, subject: hostile, body: hostile }))).toEqual({
      to: [to],
      fields: [
        ['subject', hostile],
        ['body', hostile],
      ],
    })
  })

  test('whatever is typed, the mail has one recipient and two fields at most', () => {
    let readable = 0
    fc.assert(
      fc.property(fc.oneof(anyText, addressText), anyText, anyText, (address, subject, body) => {
        const url = mailtoUrl({ to: `${address}@example.com`, subject, body })
        if (url === null) return
        readable += 1
        const { to, fields } = readMailto(url)
        expect(to).toHaveLength(1)
        expect(['', 'subject', 'body', 'subject,body']).toContain(fields.map(([name]) => name).join())
        const [subjectRead = ''] = fields.flatMap(([name, value]) => (name === 'subject' ? [value] : []))
        expect(subjectRead).not.toMatch(/\p{Cc}/u)
        expect(url).toMatch(/^[\x21-\x7e]+$/)
        expect(url).not.toMatch(/[+'()*!<>"#\\]/)
      }),
    )
    expect(readable).toBeGreaterThan(20)
  })

  test('any body arrives as it was, but for its line ends and control characters', () => {
    fc.assert(
      fc.property(anyText, (body) => {
        const withoutMarks = (text: string) =>
          text.replace(/\p{Cs}/gu, '\uFFFD').replace(/[\p{Cc}\u2028\u2029]/gu, '')
        expect(withoutMarks(bodyOf(body))).toBe(withoutMarks(body))
        expect(bodyOf(body)).not.toMatch(/\r(?!\n)/)
      }),
    )
  })
})

describe('an address', () => {
  it.each([
    ['jane@example.com', 'jane@example.com'],
    ['  jane@example.com\n', 'jane@example.com'],
    ['Jane Doe <jane@example.com>', 'jane@example.com'],
    ['"Doe, Jane" <jane@example.com>', 'jane@example.com'],
    ["o'neil/x=y@example.com", "o'neil/x=y@example.com"],
    ['"not@me"@example.org', '"not@me"@example.org'],
    ['"a, b"@example.org', '"a, b"@example.org'],
    ['josé@納豆.example', 'josé@納豆.example'],
    ['what?&bcc=x@example.com', 'what?&bcc=x@example.com'],
    ['100%0A@example.com', '100%0A@example.com'],
    ['jane@intranet', 'jane@intranet'],
  ])('is read in %j', (written, address) => {
    expect(read(mailtoUrl({ to: written, subject: 'x', body: '' })).to).toEqual([address])
  })

  it.each([
    null,
    '',
    'jane',
    '@example.com',
    'jane@',
    'jane@@example.com',
    'jane@example..com',
    '.jane@example.com',
    'jane.@example.com',
    'jane@-example.com',
    'jane@example.com, boss@example.com',
    'jane@example.com;boss@example.com',
    'boss@example.com, Jane <jane@example.com>',
    'Jane <jane@example.com>, Boss <boss@example.com>',
    'jane@example.com?bcc=boss@example.com',
    'jane@example.com&bcc=boss@example.com',
    'jane@example.com\r\nBcc: boss@example.com',
    'jane\u0000@example.com',
    'jane doe@example.com',
    'jane\u202E@example.com',
    'jane\u200B@example.com',
    'jane\uFF20example.com',
    'jane\uD800@example.com',
    '"jane\r\n"@example.com',
    '<script>@example.com',
    '[[Jane]]@example.com',
    'jane@[192.0.2.1]',
    `${'j'.repeat(65)}@example.com`,
    `jane@${'example.'.repeat(40)}com`,
    `${'jane@example.com '.repeat(6000)}`,
    `${' '.repeat(50_000)}@${'.'.repeat(50_000)}`,
  ])('is not read in %j', (written) => {
    expect(mailtoUrl({ to: written, subject: 'x', body: 'y' })).toBeNull()
  })
})

describe('the length', () => {
  it('fits to 2,000 characters as they are encoded', () => {
    const url = (length: number) => mailtoUrl({ to, subject: '', body: 'x'.repeat(length) }) ?? ''
    const rest = url(1).length - 1
    expect(fitsMailto(url(2000 - rest))).toBe(true)
    expect(fitsMailto(url(2001 - rest))).toBe(false)
    expect(fitsMailto(mailtoUrl({ to, subject: '', body: '漢'.repeat(230) }) ?? '')).toBe(false)
  })

  it('is no obstacle to the URL itself', () => {
    expect(bodyOf('🙂 word\n'.repeat(12_000))).toBe('🙂 word\r\n'.repeat(12_000))
  })
})
