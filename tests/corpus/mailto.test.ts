import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MAILTO_LIMIT, mailtoUrl } from '../../src/messages/mailto'
import { readMailto } from '../messages/read-mailto'

const data = process.env['SHARED_DATA']
if (data === undefined) throw new Error('SHARED_DATA names the folder with the corpus')

interface Mailto {
  rfc_examples: [url: string, shown: { to: string[] } & Record<string, string | string[]>][]
  length: [name: string, characters: number | null, source: string][]
}

const { rfc_examples: examples, length } = JSON.parse(
  readFileSync(join(data, 'mailto', 'cases.json'), 'utf8'),
) as Mailto

describe('the examples of RFC 6068', () => {
  test.each(examples)('%s is read by the tests as a client reads it', (url, { to, ...fields }) => {
    const read = readMailto(url)
    expect(read.to).toEqual(to)
    expect(Object.fromEntries(read.fields)).toEqual(fields)
  })

  const ours = examples.filter(
    ([, { to, ...fields }]) =>
      to.length === 1 && Object.keys(fields).every((name) => name === 'subject' || name === 'body'),
  )

  test('are enough to tell', () => {
    expect(ours.length).toBeGreaterThan(8)
  })

  test.each(ours)('%s is written for what it shows', (url, { to: [to = ''], ...fields }) => {
    const { subject = '', body = '' } = fields as { subject?: string; body?: string }
    expect(mailtoUrl({ to, subject, body })).toBe(url)
  })

  test.each(examples.filter(([, { to }]) => to.length > 1))('%s has no single recipient', (_, { to }) => {
    expect(mailtoUrl({ to: to.join(','), subject: '', body: '' })).toBeNull()
  })
})

test('a URL is held to the length that is safe everywhere', () => {
  expect(length.find(([name]) => name === 'safe')?.[1]).toBe(MAILTO_LIMIT)
})
