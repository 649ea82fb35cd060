import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { DraftValues } from '../../src/messages/draft'
import { LINKEDIN_LIMIT, linkedInDraft, linkedInLength } from '../../src/messages/linkedin'

const jane: DraftValues = {
  first_name: 'Jane',
  company: 'Klarsund Energy',
  role: 'Head of research',
  introduced_by: 'Sam Lee',
  about_me: 'I teach geography and am moving into energy.',
  my_name: 'Alex',
}

describe('the request on LinkedIn', () => {
  it('says who, why and what, without a subject', () => {
    const { kind, subject, body } = linkedInDraft(jane)
    expect({ kind, subject }).toEqual({ kind: 'request-linkedin', subject: '' })
    expect(body).toBe(
      'Hello Jane,\nSam Lee suggested that I write to you. I teach geography and am moving into energy. Would you have 20 minutes to tell me about your work as head of research at Klarsund Energy? I am not asking for a job, and a short no is fine.\nAlex',
    )
    expect(linkedInLength(body)).toBeLessThan(LINKEDIN_LIMIT)
  })

  it('reads well where nothing is known', () => {
    expect(linkedInDraft({}).body).toBe(
      'Hello,\nWould you have 20 minutes to tell me about your work? I am not asking for a job, and a short no is fine.',
    )
  })

  it('leaves out what has no room, who introduced them last', () => {
    const second =
      'I have done so for nineteen years, in three towns and two countries, and I would do it again.'
    const long = linkedInDraft({ ...jane, about_me: `I teach geography. ${second}` }).body
    expect(long).toContain('I teach geography. Would you')
    expect(long).not.toContain('nineteen')
    const longer = linkedInDraft({
      ...jane,
      about_me: second,
      role: 'Head of research and of everything that has to do with it',
      company: 'K'.repeat(60),
    }).body
    expect(longer).toContain('Sam Lee suggested')
    expect(longer).not.toContain('nineteen')
    expect(linkedInDraft({ ...jane, introduced_by: 'S'.repeat(250) }).body).not.toContain('SS')
  })

  it('counts what the text field counts', () => {
    expect(linkedInLength(' ab\n')).toBe(2)
    expect(linkedInLength('👍')).toBe(2)
  })

  it('gives way to the user’s own, and shortens that as well', () => {
    const template = `Hi {{first_name}}, ${'x'.repeat(230)} [at {{company}}] [{{about_me}}]`
    expect(linkedInDraft(jane, template).body).toBe(`Hi Jane, ${'x'.repeat(230)} at Klarsund Energy`)
  })
})

test('it has fewer than 300 characters, whatever the notes hold', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'B', ' ', '. ', 'ß', '👍'),
    maxLength: 400,
    size: 'max',
  })
  let shortened = 0
  fc.assert(
    fc.property(text, text, text, text, text, (about_me, company, role, introduced_by, reason) => {
      const values = { ...jane, about_me, company, role, introduced_by, reason }
      const { body } = linkedInDraft(values)
      if (linkedInLength(Object.values(values).join('')) > LINKEDIN_LIMIT) shortened += 1
      expect(linkedInLength(body)).toBeLessThan(LINKEDIN_LIMIT)
      expect(body).toMatch(/^Hello Jane,\n.*I am not asking for a job, and a short no is fine\.\nAlex$/s)
    }),
  )
  expect(shortened).toBeGreaterThan(10)
})
