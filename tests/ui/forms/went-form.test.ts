import { describe, expect, it } from 'vitest'
import type { Host } from '../../host/node/host'
import { choose, escape, field, fill, isFormOpen, pressButton, saidOf } from '../form-hands'
import { due, hosts, interview, lastNotice, note, notesOf, open, pressUndo, TODAY } from '../hands'

const start = hosts()

const PATH = 'Interviews/Jane.md'
const properties = (...lines: string[]) => [
  '---',
  'contact: "[[Jane Doe]]"',
  `interview_on: ${TODAY}`,
  ...lines,
  'tags: [informational-interview]',
  '---',
]
const sections = [
  '## Notes',
  '',
  'She laughed a lot.',
  '',
  '## Takeaways',
  '',
  '## What it means for me',
  '',
  '### I promised',
  '',
  '### They offered',
  '',
  '## People to talk to',
  '',
]
const before = [...properties(), '', ...sections].join('\n')
const files = { [PATH]: before, 'People/Jane Doe.md': note('org: Acme') }

async function ask(host: Host): Promise<void> {
  await open(host, PATH)
  expect(await host.command('write-down-how-it-went')).toBe(true)
}

describe('writing down how it went', () => {
  it('appends under the headings, and says that it was held and when the next message comes', async () => {
    const host = await start(files)
    await ask(host)
    expect(host.document.body.find('.iin-form-notes')?.getText()).toBe('She laughed a lot.')
    await fill(host, 'What I learned', 'Curiosity counts.\n\nSo does patience.')
    await fill(host, 'What it means for me', 'Apply in spring.')
    await fill(host, 'What I promised', 'Send the deck')
    await fill(host, 'What they offered', 'To read my letter')
    await fill(host, 'When I will be in touch again', 'in 3 months')
    expect(saidOf(host, 'When I will be in touch again')).toBe('Tuesday, 23 February 2027')
    await pressButton(host, 'Write down')
    expect(isFormOpen(host)).toBe(false)
    expect(lastNotice(host)).toMatch(/^Wrote down how it went with Jane Doe\. Next: .* \[Undo\]$/)
    expect(await host.read(PATH)).toBe(
      [
        ...properties(),
        '',
        '## Notes',
        '',
        'She laughed a lot.',
        '',
        '## Takeaways',
        '',
        'Curiosity counts.',
        '',
        'So does patience.',
        '',
        '## What it means for me',
        '',
        'Apply in spring.',
        '',
        '### I promised',
        '',
        '- [ ] Send the deck',
        '',
        '### They offered',
        '',
        '- [ ] To read my letter',
        '',
        '## People to talk to',
        '',
      ]
        .join('\n')
        .replace('\n---\n\n', '\noutcome: held\nnext_check_in: 2027-02-23\n---\n\n'),
    )
    expect((await due(host, { within: '1' })).followUps).toMatchObject([{ kind: 'thank-you' }])
    await pressUndo(host)
    expect(notesOf(host)).toEqual(files)
  })

  it('creates notes for the people who were named, who are then to be asked, and undoes all of it at once', async () => {
    const host = await start(files)
    await ask(host)
    await fill(host, 'People they named', '- Bob Lee\n\n[[Ann Bell]]\nbob  lee\nCy: "Ops" #1\nNo Note')
    const boxes = host.document.body.findAll('.iin-form-people input') as HTMLInputElement[]
    expect(host.document.body.findAll('.iin-form-people label').map((el) => el.getText())).toEqual([
      'Create a note for Bob Lee',
      'Create a note for Ann Bell',
      'Create a note for Cy: "Ops" #1',
      'Create a note for No Note',
    ])
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true, true, true])
    boxes[3]?.click()
    await pressButton(host, 'Write down')
    expect(lastNotice(host)).toContain('Created notes for Bob Lee, Ann Bell and Cy: "Ops" #1.')
    expect(await host.read(PATH)).toContain(
      '## People to talk to\n\n- [[Bob Lee interview|Bob Lee]]\n- [[Ann Bell]]\n- [[Cy- \'Ops\' 1 interview|Cy: "Ops" #1]]\n- No Note\n',
    )
    const { followUps } = await due(host, { kind: 'to-ask' })
    expect(followUps.map(({ contact, company }) => [contact, company])).toEqual([
      ['Ann Bell', null],
      ['Bob Lee', null],
      ['Cy: "Ops" #1', null],
    ])
    expect(await host.read('Interviews/Bob Lee interview.md')).toContain('introduced_by: "[[Jane Doe]]"')
    await pressUndo(host)
    expect(notesOf(host)).toEqual(files)
    expect(lastNotice(host)).toBe('Undone: Wrote down how it went with Jane Doe.')
  })

  it('takes role and company from the line, says so before it writes, and leads from the list to the note', async () => {
    const host = await start(files)
    await ask(host)
    await fill(host, 'People they named', 'Dana Reyes, research lead at Kestrel Health\nEli [Kestrel]')
    expect(host.document.body.findAll('.iin-form-people label').map((el) => el.getText())).toEqual([
      'Create a note for Dana Reyes, research lead at Kestrel Health',
      'Create a note for Eli [Kestrel]',
    ])
    await pressButton(host, 'Write down')
    const note = await host.read('Interviews/Dana Reyes interview.md')
    expect(note).toContain('contact: Dana Reyes\ncompany: Kestrel Health\nrole: research lead\n')
    expect(await host.read(PATH)).toContain(
      '- [[Dana Reyes interview|Dana Reyes]], research lead at Kestrel Health\n- Eli [Kestrel]\n',
    )
  })

  it('adds to the note of a contact who is still to be talked with that they were named, and takes it back', async () => {
    const bob = interview('Bob Lee', 'introduced_by: Sam Poe')
    const host = await start({ ...files, 'Bob.md': bob })
    await ask(host)
    await fill(host, 'People they named', 'bob lee')
    expect(host.document.body.find('.iin-form-people label').getText()).toBe(
      'Add to the note of Bob Lee that Jane Doe named them',
    )
    await pressButton(host, 'Write down')
    expect(lastNotice(host)).toContain('Noted that Jane Doe named bob lee too.')
    expect(await host.read('Bob.md')).toBe(
      bob.replace('introduced_by: Sam Poe', 'introduced_by:\n  - Sam Poe\n  - "[[Jane Doe]]"'),
    )
    expect(await host.read(PATH)).toContain('- bob lee\n')
    await pressUndo(host)
    expect(notesOf(host)).toEqual({ ...files, 'Bob.md': bob })
  })

  it('does not say twice who named a contact', async () => {
    const told = await start({ ...files, 'Bob.md': interview('Bob Lee', 'introduced_by: Jane Doe') })
    await ask(told)
    await fill(told, 'People they named', 'Bob Lee')
    expect(told.document.body.find('.iin-form-people label').getText()).toContain('(a contact already)')
  })

  it('leaves contacts with a talk as they are, unless the user wants another note', async () => {
    const talk = 'company: Beta\ninterview_on: 2026-10-01'
    const host = await start({ ...files, 'Bob.md': interview('Bob Lee', talk) })
    await ask(host)
    await fill(host, 'People they named', 'bob lee')
    const label = host.document.body.find('.iin-form-people label')
    expect(label?.getText()).toBe('Create a note for bob lee (a contact already)')
    expect((host.document.body.find('.iin-form-people input') as HTMLInputElement).checked).toBe(false)
    await pressButton(host, 'Write down')
    expect(Object.keys(notesOf(host))).toEqual([...Object.keys(files), 'Bob.md'])
    expect(await host.read(PATH)).toContain('- bob lee\n')
  })

  it('names the one who introduced by name where no note is linked', async () => {
    const host = await start({ [PATH]: before.replace('"[[Jane Doe]]"', 'Jane Doe') })
    await host.cli('went', { path: PATH, people: 'Bob' })
    expect(await host.read('Interviews/Bob interview.md')).toContain('introduced_by: Jane Doe\n')
  })

  it('says at the field what is not understood, and writes nothing', async () => {
    const host = await start(files)
    await ask(host)
    await fill(host, 'When I will be in touch again', 'soon')
    await pressButton(host, 'Write down')
    expect(saidOf(host, 'When I will be in touch again')).toContain('“soon” is no day that is understood.')
    await fill(host, 'When I will be in touch again', TODAY)
    await pressButton(host, 'Write down')
    expect(saidOf(host, 'When I will be in touch again')).toContain('is not ahead.')
    await fill(host, 'When I will be in touch again', '')
    await fill(host, 'People they named', 'Bob\n<% tp.x %>')
    await pressButton(host, 'Write down')
    expect(saidOf(host, 'People they named')).toContain('placeholder')
    expect(notesOf(host)).toEqual(files)
  })

  it('keeps what was typed when the form is closed by accident, until it is written down', async () => {
    const host = await start(files)
    await ask(host)
    await fill(host, 'What I learned', 'Patience.')
    await fill(host, 'People they named', 'Bob')
    await escape(host)
    expect(isFormOpen(host)).toBe(false)
    await ask(host)
    expect(field(host, 'What I learned').value).toBe('Patience.')
    expect(host.document.body.findAll('.iin-form-people label')).toHaveLength(1)
    await pressButton(host, 'Start afresh')
    expect(field(host, 'What I learned').value).toBe('')
    await fill(host, 'What I learned', 'Courage.')
    await pressButton(host, 'Write down')
    await ask(host)
    expect(field(host, 'What I learned').value).toBe('')
  })

  it('is not offered for a talk that is still to come, or that did not take place', async () => {
    const host = await start({
      'Ahead.md': interview('Jane', 'interview_on: 2026-11-24'),
      'Off.md': interview('Sam', 'interview_on: 2026-11-20', 'outcome: cancelled'),
      'Asked.md': interview('Kim', 'asked_on: 2026-11-20'),
    })
    for (const path of ['Ahead.md', 'Off.md', 'Asked.md']) {
      await open(host, path)
      expect(await host.command('write-down-how-it-went')).toBe(false)
    }
  })

  it.each([
    ['Every half-year', 'half-yearly', '2027-05-23'],
    ['No', 'none', undefined],
  ])('asks whether to keep in touch: %s', async (choice, word, next) => {
    const host = await start(files)
    await ask(host)
    await choose(host, 'Keep in touch?', choice)
    await fill(host, 'What I learned', 'Much.')
    await pressButton(host, 'Write down')
    expect(await host.read(PATH)).toContain(`\ncadence: ${word}\n`)
    await host.cli('thanked', { path: PATH })
    const { followUps } = await due(host, { within: '400' })
    expect(followUps.find(({ kind }) => kind === 'check-in')?.due).toBe(next)
  })
})
