import { describe, expect, it } from 'vitest'
import { hosts, interview, note, notesOf } from '../ui/hands'

const start = hosts()
const HELD = ['interview_on: 2026-01-05', 'thanked_on: 2026-01-06']
const VAULT = {
  'People/Jane Doe.md': note('aliases: [J. D., Janey]'),
  'People/Work/Sam.md': note('org: Acme'),
  'People/Home/Sam.md': note('org: Home'),
  'Interviews/Jane Doe interview.md': interview('"[[People/Jane Doe|Jane]]"', ...HELD),
  'Interviews/Sam at work.md': interview('"[[People/Work/Sam]]"', ...HELD),
  'Interviews/Sam at home.md': interview('"[[People/Home/Sam]]"', ...HELD),
  'Interviews/Jörg.md': interview('Jörg Straße', ...HELD),
  'Interviews/No contact.md': interview('', ...HELD),
  'Home.md': 'Nothing.',
}
const snooze = { until: '2026-12-24' }

describe('a contact on the command line', () => {
  it.each([
    [{ contact: 'Jane' }, 'Interviews/Jane Doe interview.md'],
    [{ contact: 'jane doe' }, 'Interviews/Jane Doe interview.md'],
    [{ contact: 'JANEY' }, 'Interviews/Jane Doe interview.md'],
    [{ contact: '  J.   D. ' }, 'Interviews/Jane Doe interview.md'],
    [{ contact: '[[Jane Doe]]' }, 'Interviews/Jane Doe interview.md'],
    [{ contact: 'JÖRG STRASSE' }, 'Interviews/Jörg.md'],
    [{ contact: 'Jo\u0308rg Straße' }, 'Interviews/Jörg.md'],
    [{ path: 'Interviews/Jane Doe interview.md' }, 'Interviews/Jane Doe interview.md'],
    [{ path: 'Interviews/Jane Doe interview' }, 'Interviews/Jane Doe interview.md'],
    [{ path: '/Interviews/Jane Doe interview.md' }, 'Interviews/Jane Doe interview.md'],
    [{ path: './Interviews\\Jane Doe interview.md' }, 'Interviews/Jane Doe interview.md'],
    [{ path: 'People/Jane Doe.md' }, 'Interviews/Jane Doe interview.md'],
    [{ path: 'People/Home/Sam' }, 'Interviews/Sam at home.md'],
    [{ path: 'Interviews/Jo\u0308rg.md' }, 'Interviews/Jörg.md'],
    [{ path: 'Interviews/No contact.md' }, 'Interviews/No contact.md'],
  ])('is found by %o', async (who, path) => {
    const host = await start(VAULT)
    expect(await host.cli('snooze', { ...who, ...snooze })).toMatch(/^Snoozed/)
    const changed = Object.entries(notesOf(host)).filter(
      ([name, text]) => VAULT[name as keyof typeof VAULT] !== text,
    )
    expect(changed.map(([name]) => name)).toEqual([path])
  })

  it.each([
    [{ contact: 'Sam' }, [/Several/, /Sam at work\.md/, /Sam at home\.md/]],
    [{ contact: 'Jan' }, [/Nobody/, /Jane \(Interviews\/Jane Doe interview\.md\)/]],
    [{ contact: 'Zoe' }, [/Nobody/, /Jörg/, /Sam/, /Jane/]],
    [{ contact: '' }, [/Nobody is named/]],
    [{}, [/Nobody is named/]],
    [{ path: 'Home.md' }, [/Home\.md is neither/]],
    [{ path: 'Nowhere.md' }, [/Nowhere\.md/]],
    [{ path: '../Home.md' }, [/Home\.md/]],
    [{ path: 'Interviews' }, [/Interviews/]],
    [{ contact: 'Jane', path: 'Home.md' }, [/both/]],
  ] as [Record<string, string>, RegExp[]][])(
    '%o is an error that says what could be meant',
    async (who, reasons) => {
      const host = await start(VAULT)
      for (const verb of ['log', 'thanked', 'snooze']) {
        const answer = await host.cli(verb, { ...who, ...(verb === 'snooze' && snooze) })
        expect(answer).toMatch(/^Error: /)
        for (const reason of reasons) expect(answer).toMatch(reason)
      }
      expect(notesOf(host)).toEqual(VAULT)
    },
  )

  it('of many lists ten', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`I/${at}.md`, interview(`Person ${at}`, ...HELD)]),
    )
    const host = await start(files)
    const answer = await host.cli('log', { contact: 'Person' })
    expect(answer.match(/\(I\//g)).toHaveLength(10)
    expect(answer).toMatch(/and 20 more/)
  })

  it('in an empty vault is nobody', async () => {
    const host = await start({})
    expect(await host.cli('log', { contact: 'Jane' })).toBe(
      'Error: Nobody is called Jane. There are no contacts yet.',
    )
  })

  it.each(['log', 'thanked', 'snooze'])('of %s may bear a name with signs', async (verb) => {
    const host = await start({ 'a.md': interview('\'Jane: "JD" #1\'', 'interview_on: 2026-01-05') })
    expect(await host.cli(verb, { contact: 'Jane: "JD" #1', ...(verb === 'snooze' && snooze) })).not.toMatch(
      /^Error/,
    )
  })
})

describe('what the verbs offer', () => {
  it('is what is written about them', async () => {
    const host = await start({})
    const offered = Object.fromEntries(
      host.running.cli
        .list()
        .map(([name, { flags }]): [string, string[]] => [name.split(':')[1] ?? '', Object.keys(flags ?? {})]),
    )
    expect(offered).toMatchObject({
      due: ['kind', 'within', 'format', 'total'],
      new: [
        'contact',
        'company',
        'role',
        'email',
        'linkedin',
        'introduced-by',
        'asked',
        'interview',
        'place',
        'template',
        'open',
      ],
      log: ['path', 'contact', 'on', 'note'],
      thanked: ['path', 'contact', 'on'],
      snooze: ['path', 'contact', 'until'],
    })
    const required = host.running.cli
      .list()
      .flatMap(([name, { flags }]) =>
        Object.entries(flags ?? {}).flatMap(([flag, { required }]) =>
          required ? `${name.split(':')[1]} ${flag}` : [],
        ),
      )
    expect(required).toContain('new contact')
    expect(required).toContain('snooze until')
  })
})

describe('a parameter that a verb does not know', () => {
  it.each([
    [
      'log',
      { contact: 'Jane', onn: '2026-11-20' },
      'log knows no onn. It takes path=, contact=, on=, note=.',
    ],
    ['due', { kinds: 'check-in' }, 'due knows no kinds. It takes kind=, within=, format=, total.'],
    ['snooze', { contact: 'Jane', for: '7', unti: 'x', ...snooze }, 'snooze knows no for, unti.'],
  ] as [string, Record<string, string>, string][])(
    'is an error of %s, which changes nothing',
    async (verb, given, says) => {
      const host = await start(VAULT)
      expect(await host.cli(verb, given)).toContain(`Error: ${says}`)
      expect(notesOf(host)).toEqual(VAULT)
    },
  )
})
