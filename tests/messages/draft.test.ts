import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { DRAFT_PLACEHOLDERS, draftFrom, type DraftValues } from '../../src/messages/draft'

const jane: DraftValues = { first_name: 'Jane', contact: 'Jane Doe', company: 'Acme' }

const fill = (template: string, values: DraftValues = jane) =>
  draftFrom('request', template, values, 'Hello {{first_name}}')
const bodyOf = (template: string, values?: DraftValues) => fill(template, values).body

describe('the subject of a message', () => {
  it('is the first line of its template where that says so', () => {
    expect(fill('Subject: A question, {{first_name}}\n\nHello')).toMatchObject({
      subject: 'A question, Jane',
      body: 'Hello',
    })
    expect(fill('\r\n subject:  Tea?\r\nHello')).toMatchObject({ subject: 'Tea?', body: 'Hello' })
  })

  it('is the usual one where the template has none, or none is left', () => {
    expect(fill('Hello').subject).toBe('Hello Jane')
    expect(fill('Subject: {{role}}\nHello')).toMatchObject({ subject: 'Hello Jane', body: 'Hello' })
  })

  it('is not what a later line or a value says', () => {
    expect(fill('Hello\nSubject: x')).toMatchObject({ subject: 'Hello Jane', body: 'Hello\nSubject: x' })
    expect(fill('{{company}}\nHello', { company: 'Subject: x' }).body).toBe('Subject: x\nHello')
  })

  it('is one line', () => {
    expect(fill('Subject: {{company}}\nHello', { company: 'Acme\r\nBcc: boss@example.com' }).subject).toBe(
      'Acme Bcc: boss@example.com',
    )
  })

  it('ends in no comma after which a name is missing', () => {
    expect(fill('Subject: Thank you, {{first_name}}\nHello', {}).subject).toBe('Thank you')
  })
})

describe('the body of a message', () => {
  it('takes placeholders however they are spelled', () => {
    expect(bodyOf('{{ first_name }} {{firstName}} {{FIRST-NAME}}')).toBe('Jane Jane Jane')
  })

  it('keeps placeholders that are none of ours', () => {
    expect(bodyOf('{{weather}} {{date:YYYY}} <% tp.date.now() %>')).toBe(
      '{{weather}} {{date:YYYY}} <% tp.date.now() %>',
    )
  })

  it('leaves out a line whose only placeholder is empty, with the gap around it', () => {
    expect(bodyOf('Hello\n\n{{introduced_by}} sent me.\n\nBye')).toBe('Hello\n\nBye')
    expect(bodyOf('Hello\n{{introduced_by}} sent me.\nBye')).toBe('Hello\nBye')
    expect(bodyOf('{{introduced_by}} sent me.\n\nHello\n\n{{my_name}}')).toBe('Hello')
    expect(bodyOf('Hello\n\n{{role}}\n{{promise}}\n\n{{offer}}\n\nBye', { role: ' \n' })).toBe('Hello\n\nBye')
  })

  it('keeps the blank lines that the user wrote', () => {
    expect(bodyOf('Hello\n\n\n{{company}}\n\n\nBye')).toBe('Hello\n\n\nAcme\n\n\nBye')
  })

  it('keeps a line that says something without the empty placeholder', () => {
    expect(bodyOf('Hello {{first_name}} {{role}}, of {{company}}.')).toBe('Hello Jane, of Acme.')
    expect(bodyOf('At {{company}} as {{role}} now')).toBe('At Acme as now')
    expect(bodyOf('{{role}} {{weather}}')).toBe(' {{weather}}'.trim())
  })

  it('names what the template asked for and nobody gave', () => {
    const template = 'Subject: {{role}}\n{{first_name}} {{when_next}}\n{{introduced_by}}\n{{weather}}'
    expect(fill(template).missing).toEqual(['role', 'introduced_by', 'when_next'])
    expect(fill('{{first_name}}').missing).toEqual([])
  })

  it('has one kind of line end and no control characters', () => {
    expect(bodyOf('a\r\nb\rc\u2028{{company}}', { company: 'd\r\ne\u0000\u0007\tf' })).toBe(
      'a\nb\nc\nd\ne\tf',
    )
  })
})

describe('words in square brackets', () => {
  it('are said where each placeholder in them has a value', () => {
    expect(bodyOf('A day[ at {{company}}].')).toBe('A day at Acme.')
    expect(bodyOf('A day[ at {{company}} as {{role}}].')).toBe('A day.')
    expect(bodyOf('A day[ at {{company}}].', {})).toBe('A day.')
  })

  it('give way to what stands behind the bar', () => {
    const template = '[{{asked_on}} I asked|I asked a while ago] how [{{company}}|it] is.'
    expect(bodyOf(template)).toBe('I asked a while ago how Acme is.')
    expect(bodyOf(template, { asked_on: 'on Monday' })).toBe('On Monday I asked how it is.')
    expect(bodyOf('[{{role}}|at {{company}}]')).toBe('at Acme')
    expect(bodyOf('Hello[, {{role}}|]')).toBe('Hello')
  })

  it('take the line with them where they were all of it', () => {
    expect(bodyOf('Hello\n\n[As {{role}}.] [{{offer}}]\n\nBye')).toBe('Hello\n\nBye')
  })

  it('do not keep a line whose own placeholders are empty', () => {
    expect(bodyOf('Hello\n{{role}} is here[ at {{company}}].')).toBe('Hello')
  })

  it('stay where they are links, or hold none of ours', () => {
    for (const text of ['[read|see]', '[ ] [x]', '[{{weather}}]', '[]', '[[', '[a [b] c]']) {
      expect(bodyOf(`Hello ${text}`)).toBe(`Hello ${text}`)
    }
    expect(bodyOf('[[{{contact}}]] [{{company}}](https://example.com) [{{contact}}]')).toBe(
      '[[Jane Doe]] [Acme](https://example.com) Jane Doe',
    )
  })

  it('are read in the template alone', () => {
    expect(bodyOf('At {{company}}.', { company: '[a {{role}}|b]' })).toBe('At [a {{role}}|b].')
    expect(bodyOf('[At {{company}}.]', { company: '[{{role}}|b]' })).toBe('At [{{role}}|b].')
  })
})

it('a day begins a sentence with a capital letter', () => {
  const monday = { asked_on: 'on Monday' }
  expect(bodyOf('{{asked_on}} it rained. {{asked_on}} too, {{asked_on}}', monday)).toBe(
    'On Monday it rained. On Monday too, on Monday',
  )
})

describe('what is filled in', () => {
  it.each([
    '{{contact}}',
    '{{company}} {{{{role}}}}',
    '<% tp.system.prompt() %>',
    '<script>alert(1)</script>',
    '[text](javascript:alert(1))',
    'contact: x\n---\n[[Jane]]',
    '$& $1 $` \\1',
    '../../etc/passwd',
    'שלום עולם 👩‍👩‍👧‍👦',
    'Subject: x\nBcc: boss@example.com',
  ])('stands in the message as it is: %j', (company) => {
    expect(bodyOf('At {{company}}.', { company })).toBe(`At ${company}.`)
  })

  it('may be very long', () => {
    const long = 'a word {{company}} '.repeat(6000).trim()
    expect(bodyOf('{{takeaway}}', { takeaway: long })).toBe(long)
  })

  test('no value is ever filled again', () => {
    const value = fc.string({ unit: fc.constantFrom('{', '}', '{{', '}}', 'company', 'role', ' ', 'x') })
    fc.assert(
      fc.property(value, value, (company, role) => {
        const expected =
          company.trim() === '' && role.trim() === '' ? '' : `(${company.trim()}|${role.trim()})`
        expect(bodyOf('({{company}}|{{role}})', { company, role })).toBe(expected)
      }),
    )
  })

  test('what is complete has no gap, and asks for nothing', () => {
    const all = Object.fromEntries(DRAFT_PLACEHOLDERS.map((name) => [name, name])) as DraftValues
    const template = DRAFT_PLACEHOLDERS.map((name) => `{{${name}}}`).join('\n\n')
    const { body, missing } = fill(template, all)
    expect(missing).toEqual([])
    // A day begins a sentence with a capital letter.
    const asSaid = body.split('\n\n').map((text, index) => [text, DRAFT_PLACEHOLDERS[index]])
    expect(asSaid).toHaveLength(DRAFT_PLACEHOLDERS.length)
    for (const [text, name = ''] of asSaid) {
      const isDay = /_on$|_in$|in_touch$|when_next|quiet_for/.test(name)
      expect(text).toBe(isDay ? name.slice(0, 1).toUpperCase() + name.slice(1) : name)
    }
  })
})
