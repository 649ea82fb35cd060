import { describe, expect, it } from 'vitest'
import { CHECK_IN_TEMPLATES } from '../../src/messages/check-in'
import { draftFrom, type DraftValues } from '../../src/messages/draft'

const nothing: DraftValues = { my_name: 'Kim Lee' }
const bodies = (values: DraftValues) =>
  CHECK_IN_TEMPLATES.map((template) => draftFrom('check-in', template, values, 'Hello').body)
const sentencesOf = (body: string) =>
  body
    .split(/\n+|(?<=[.?!])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.includes(' ') && /[.?!]$/.test(sentence))

describe('the messages of the quarters after', () => {
  it('have no sentence in common, so that no two in a row are alike', () => {
    const all = bodies(nothing).flatMap(sentencesOf)
    expect(all.length).toBeGreaterThan(CHECK_IN_TEMPLATES.length)
    expect(new Set(all).size).toBe(all.length)
  })

  it('speak of no place, where no company is known', () => {
    for (const body of bodies(nothing)) expect(body).not.toMatch(/\bthere\b|\bat\s*[.,?!]|\{\{|\[|\]/)
  })

  it('fit whatever reason stands in them: they announce no news', () => {
    for (const text of CHECK_IN_TEMPLATES) expect(text).not.toMatch(/\bnews\b|have gone|have happened/i)
  })

  it('name the company where one is known', () => {
    for (const body of bodies({ ...nothing, company: 'Acme' })) expect(body).toContain('Acme')
  })
})
