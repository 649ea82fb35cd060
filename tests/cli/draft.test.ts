import { describe, expect, it } from 'vitest'
import { readMailto } from '../messages/read-mailto'
import { hosts, interview, note, notesOf } from '../ui/hands'

const start = hosts()

const files = {
  'Jane.md': interview('Jane Doe', 'company: Acme', 'email: jane@acme.example', 'interview_on: 2026-11-20'),
  'Sam.md': interview('Sam Lee'),
}

describe('draft', () => {
  it('prints subject and body, and writes nothing', async () => {
    const host = await start(files)
    const answer = await host.cli('draft', { contact: 'Sam Lee', kind: 'request' })
    expect(answer).toMatch(/^20 minutes about your path\?\n\nHello Sam,\n\n/)
    expect(notesOf(host)).toEqual(files)
  })

  it('prints the link that opens the message in a mail program', async () => {
    const host = await start(files)
    const about = { path: 'Jane.md', kind: 'thank-you', specific: 'Ask early & often.' }
    const [subject = '', ...rest] = (await host.cli('draft', about)).split('\n\n')
    expect(readMailto(await host.cli('draft', { ...about, mailto: 'true' }))).toEqual({
      to: ['jane@acme.example'],
      fields: [
        ['subject', subject],
        ['body', rest.join('\n\n').replace(/\n/g, '\r\n')],
      ],
    })
  })

  it.each([
    ['find-day', ['outcome: declined', 'asked_on: 2026-11-02'], /has not said yes/],
    ['find-day', ['asked_on: 2026-11-02'], /has not said yes/],
    ['new-day', [], /has come to nothing/],
    ['reminder', ['asked_on: 2026-11-02', 'reminded_on: 2026-11-10'], /You reminded Kim on 10 November 2026/],
    ['ask-again', ['asked_on: 2026-11-02'], /has not answered “not now”/],
    ['check-in', ['interview_on: 2025-02-03', 'thanked_on: 2025-02-04'], /kind=reconnect/],
    ['new-day', ['interview_on: 2026-11-10', 'outcome: held'], /has come to nothing/],
    ['new-day', ['interview_on: 2026-11-30'], /has come to nothing/],
  ])('of %s is refused where the notes say %j', async (kind, lines, says) => {
    const host = await start({ 'Kim.md': interview('Kim', ...lines) })
    expect(await host.cli('draft', { contact: 'Kim', kind })).toMatch(says)
  })

  it.each([
    ['find-day', ['asked_on: 2026-11-02', 'answered_on: 2026-11-10']],
    ['new-day', ['interview_on: 2026-11-10', 'outcome: no show']],
    ['reminder', ['asked_on: 2026-11-02']],
    ['ask-again', ['asked_on: 2026-11-02', 'outcome: postponed', 'next_check_in: 2026-11-20']],
  ])('of %s is there where the notes say %j', async (kind, lines) => {
    const host = await start({ 'Kim.md': interview('Kim', ...lines) })
    expect(await host.cli('draft', { contact: 'Kim', kind })).toMatch(/Hello Kim,/)
  })

  it('tells an introducer of several talks without the day of one', async () => {
    const kit = interview('Kit', 'introduced_by: "[[Sam Lee]]"', 'interview_on: 2026-11-10')
    const nils = interview('Nils', 'introduced_by: "[[Sam Lee]]"', 'interview_on: 2026-11-12')
    const host = await start({ 'People/Sam Lee.md': note('x: 1'), 'Kit.md': kit, 'Nils.md': nils })
    const news = await host.cli('draft', { contact: 'Sam Lee', kind: 'news', specific: 'It helps to ask' })
    expect(news).toContain('You put me in touch with Kit and Nils. I have talked with them by now')
    const question = await host.cli('draft', { contact: 'Sam Lee', kind: 'news' })
    expect(question).toContain('What did you take away from these talks')
  })

  it('takes what hostile notes hold as text', async () => {
    const host = await start({
      'Eve.md': interview(
        '"Eve\\r\\nBcc: all@example.com"',
        'email: eve@acme.example',
        'company: "<b>&{{my_name}}\\n\\nx"',
      ),
    })
    const url = await host.cli('draft', { path: 'Eve.md', kind: 'request', mailto: 'true' })
    const { to, fields } = readMailto(url)
    expect(to).toEqual(['eve@acme.example'])
    expect(fields.map(([name]) => name)).toEqual(['subject', 'body'])
    expect(fields[1]?.[1]).toContain('{{my_name}}')
  })

  it.each([
    [{ path: 'Jane.md' }, 'kind'],
    [{ path: 'Jane.md', kind: 'love' }, 'request, request-linkedin, reminder'],
    [{ path: 'Jane.md', kind: 'thank-you' }, 'What did Jane say that stayed with you?'],
    [{ path: 'Sam.md', kind: 'thank-you' }, 'No talk with Sam Lee has been held yet.'],
    [{ path: 'Sam.md', kind: 'request', mailto: 'true' }, 'no e-mail address'],
    [{ path: 'Jane.md', kind: 'thank-you', specific: 'x'.repeat(2000), mailto: 'true' }, 'characters'],
  ])('%j is told why not', async (parameters, why) => {
    const host = await start(files)
    const answer = await host.cli('draft', parameters)
    expect(answer).toMatch(/^Error: /)
    expect(answer).toContain(why)
  })

  it('writes a check-in in the user’s own words, one part after the other', async () => {
    const own =
      'Subject: Hi\n\nDear {{first_name}}, one.\n\n{{reason}}\n---\nDear {{first_name}}, two.\n\n{{reason}}'
    const talk = ['interview_on: 2026-08-11', 'thanked_on: 2026-08-12']
    const files = {
      'Own.md': own,
      'Kim.md': interview('Kim', ...talk),
      'Kit.md': interview('Kit', ...talk, 'check_ins: [2026-09-01]', 'last_contact: 2026-09-01'),
    }
    const host = await start(files, { pluginData: { checkInTemplate: 'Own.md' } })
    const parts: (string | undefined)[] = []
    for (const contact of ['Kim', 'Kit']) {
      const text = await host.cli('draft', { contact, kind: 'check-in', specific: 'It worked' })
      parts.push(/, (one|two)\.\n\nIt worked\./.exec(text)?.[1])
    }
    expect(parts.sort()).toEqual(['one', 'two'])
  })

  it('says when the user’s template is gone', async () => {
    const host = await start({ ...files, 'T.md': note('a: 1') }, { pluginData: { requestTemplate: 'U.md' } })
    expect(await host.cli('draft', { path: 'Sam.md', kind: 'request' })).toMatch(
      /^Error: The note with your own words/,
    )
  })
})
