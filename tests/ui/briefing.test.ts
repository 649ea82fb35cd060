import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import { hosts, interview, note, open } from './hands'

const start = hosts()
const PATH = 'Interviews/Jane Doe interview.md'

const body = (text: string, ...lines: string[]) =>
  interview('"[[Jane Doe]]"', ...lines).replace('Body.\n', text)

const FILES = {
  'People/Jane Doe.md': note('email: jane@acme.example', 'linkedin: linkedin.com/in/jane'),
  'People/Sam Lee.md': note('x: 1'),
  [PATH]: body(
    '## Questions\n\n- [x] Why <b>here</b>?\n- [ ] What next?\n- [ ] \n',
    'company: Acme',
    'role: Head of pumps',
    'introduced_by: "[[Sam Lee]]"',
    'interview_on: 2026-11-26T14:00',
    'prep_company: |-',
    '  Pumps.',
    '  For farms.',
  ),
  'Interviews/Jane 2025.md': body(
    '## Takeaways\n\n- Ask for **numbers**\n\n## Next steps\n\n### I promised\n\n- [ ] Send the report\n\n### They offered\n\n',
    'interview_on: 2025-06-03',
    'outcome: held',
  ),
}

async function brief(host: Host): Promise<HTMLElement> {
  await open(host, PATH)
  expect(await host.command('show-briefing')).toBe(true)
  await host.settle()
  return host.document.body.find('.modal')
}

const parts = (el: HTMLElement) =>
  Object.fromEntries(
    el.findAll('section').map((part) => {
      const lines = part.findAll('h4, dt, dd, li').map((line) => line.getText())
      return [part.find('h3').getText(), lines]
    }),
  )

describe('the briefing', () => {
  it('is read from the top, though the first link stands further down', async () => {
    const host = await start(FILES)
    const el = await brief(host)
    expect(host.document.activeElement).toBe(el.find('.iin-briefing'))
  })

  it('tells who they are, what is prepared, what to ask, and what was said last time', async () => {
    const host = await start(FILES)
    const el = await brief(host)
    expect(el.find('.iin-briefing-when').getText()).toBe('Thursday, 26 November 2026, 14:00')
    expect(parts(el)).toMatchObject({
      'Who they are': [
        'Company',
        'Acme',
        'Role',
        'Head of pumps',
        'Introduced by',
        'Sam Lee',
        'E-mail',
        'jane@acme.example',
        'LinkedIn',
        'linkedin.com/in/jane',
      ],
      Questions: ['Why <b>here</b>?asked', 'What next?'],
      'On 3 June 2025': ['Takeaways', 'Ask for numbers', 'I promised', 'Send the report'],
      Notes: ['Jane Doe interview', 'Jane Doe', 'Jane 2025'],
    })
    expect(parts(el).Preparation?.slice(0, 4)).toEqual([
      'What does the company do, and for whom?',
      'Pumps.\nFor farms.',
      'What matters to it, and where does that show?',
      'No answer yet',
    ])
    expect(el.findAll('a[href^="http"], a[href^="mailto"]').map((link) => link.getAttribute('href'))).toEqual(
      ['mailto:jane@acme.example', 'https://linkedin.com/in/jane'],
    )
    expect(el.findAll('input, textarea, [contenteditable]')).toEqual([])
  })

  it.each([
    ['https://meet.example/abc', 'https://meet.example/abc'],
    ['Café Sol, 2nd floor', undefined],
    ['javascript:alert(1)', undefined],
  ])('says where the talk is: %s', async (place, href) => {
    const host = await start({
      [PATH]: interview('Jane Doe', 'interview_on: 2026-11-26', `place: "${place}"`),
    })
    const whereEl = (await brief(host)).find('.iin-briefing-where')
    expect(whereEl.getText()).toBe(place)
    expect(whereEl.find('a')?.getAttribute('href')).toBe(href)
  })

  it('leads to the notes', async () => {
    const host = await start(FILES)
    const el = await brief(host)
    const link = el.findAll('a').find((one) => one.getText() === 'Sam Lee')
    link?.click()
    await host.settle()
    expect(host.document.body.find('.modal')).toBeNull()
    expect(host.app.workspace.getActiveFile()?.path).toBe('People/Sam Lee.md')
  })

  it('makes no link of what is no address, and says what is missing', async () => {
    const host = await start({
      [PATH]: interview(
        'Jane Doe',
        'interview_on: 2026-11-26',
        'linkedin: "javascript:alert(1)"',
        'email: "a@b.example?bcc=c@d.example"',
      ),
    })
    const el = await brief(host)
    expect(el.findAll('a').map((link) => link.getText())).toEqual(['Jane Doe interview'])
    expect(el.getText()).toContain('None chosen yet')
    expect(Object.keys(parts(el))).toEqual(['Who they are', 'Questions', 'Preparation', 'Notes'])
  })
})
