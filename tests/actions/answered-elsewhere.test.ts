import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import { escape, fieldOf, pressButton, typeInto } from '../ui/forms/hands-in-form'
import { chooseInMenu, hosts, interview, lastNotice, notesOf, open } from '../ui/hands'

// The note of a form is changed by another device, or in another pane, before the form is sent.

const start = hosts()
const PATH = 'Interviews/Jane Doe.md'
const INTEREST = 'What draws me'
const GOAL = 'What do I want to know'

const ahead = (...lines: string[]) => interview('Jane Doe', 'interview_on: 2026-11-26', ...lines)

const change = async (host: Host, text: string, path = PATH) => {
  await host.disk.external.write(path, text)
  await host.settle()
}
const isOpen = (host: Host) => host.document.body.find('.modal-container') !== null
const body = (host: Host) => host.document.body
/** What the form says of the note, where there is something to choose. */
const choices = (host: Host) =>
  body(host)
    .findAll('.iin-note-choice:not(:empty)')
    .map((el) => el.getText())
const asks = (says: string) => `The note now says:${says}Keep mineTake the note’s`

async function prepare(host: Host): Promise<void> {
  await open(host, PATH)
  expect(await host.command('prepare-interview')).toBe(true)
}

const save = (host: Host) => pressButton(host, 'Save')

describe('an answer that was typed, kept, and changed in the note since', () => {
  async function reopened(now: string, typed = 'Mine'): Promise<Host> {
    const host = await start({ [PATH]: ahead('prep_interest: Old') })
    await prepare(host)
    typeInto(host, INTEREST, typed)
    await escape(host)
    await change(host, now)
    await prepare(host)
    return host
  }

  it('stands in the form, with what the note says beside it', async () => {
    const host = await reopened(ahead('prep_interest: New'))
    expect(fieldOf(host, INTEREST).value).toBe('Mine')
    expect(choices(host)).toEqual([asks('New')])
    expect(host.document.activeElement).toBe(fieldOf(host, INTEREST))
  })

  it('is not saved before the user has chosen', async () => {
    const now = ahead('prep_interest: New')
    const host = await reopened(now)
    typeInto(host, INTEREST, 'Mine, and more')
    await save(host)
    expect(isOpen(host)).toBe(true)
    expect(body(host).find('.setting-item-error, .iin-form').getText()).toContain(
      'Choose which of the two to keep.',
    )
    expect(notesOf(host)).toEqual({ [PATH]: now })
    await escape(host)
    await prepare(host)
    expect(choices(host)).toEqual([asks('New')])
    expect(fieldOf(host, INTEREST).value).toBe('Mine, and more')
  })

  it('is asked about even where the user types again what the note said at first', async () => {
    const now = ahead('prep_interest: New')
    const host = await reopened(now)
    typeInto(host, INTEREST, 'Old')
    await save(host)
    expect([isOpen(host), choices(host)]).toEqual([true, [asks('New')]])
    expect(notesOf(host)).toEqual({ [PATH]: now })
    await pressButton(host, 'Keep mine')
    await save(host)
    expect(notesOf(host)).toEqual({ [PATH]: ahead('prep_interest: Old') })
  })

  it('is saved once the user keeps it', async () => {
    const host = await reopened(ahead('prep_interest: New'))
    await pressButton(host, 'Keep mine')
    expect(choices(host)).toEqual([])
    await save(host)
    expect(isOpen(host)).toBe(false)
    expect(notesOf(host)).toEqual({ [PATH]: ahead('prep_interest: Mine') })
  })

  it('is asked about once: what the user kept is theirs the next time', async () => {
    const host = await reopened(ahead('prep_interest: New'))
    await pressButton(host, 'Keep mine')
    await escape(host)
    await prepare(host)
    expect([fieldOf(host, INTEREST).value, choices(host)]).toEqual(['Mine', []])
  })

  it('makes way for the note’s where the user takes that, and is brought back by one press', async () => {
    const now = ahead('prep_interest: New')
    const host = await reopened(now)
    await pressButton(host, 'Take the note’s')
    expect(fieldOf(host, INTEREST).value).toBe('New')
    await pressButton(host, 'Bring back what I typed')
    expect(fieldOf(host, INTEREST).value).toBe('Mine')
    await pressButton(host, 'Take the note’s')
    await save(host)
    expect(notesOf(host)).toEqual({ [PATH]: now })
    await prepare(host)
    expect([fieldOf(host, INTEREST).value, choices(host)]).toEqual(['New', []])
  })

  it('is told apart from a note that says nothing any more', async () => {
    const host = await reopened(ahead('prep_interest:'))
    expect(choices(host)).toEqual(['The note says nothing here now.Keep mineLeave it empty'])
    await pressButton(host, 'Leave it empty')
    expect(fieldOf(host, INTEREST).value).toBe('')
  })

  it('needs no choice where the note says the same', async () => {
    const host = await reopened(ahead('prep_interest: Mine'))
    expect([fieldOf(host, INTEREST).value, choices(host)]).toEqual(['Mine', []])
    expect(body(host).find('.modal').getText()).not.toContain('You have not saved this yet.')
  })

  it('needs no choice from who types what the note says', async () => {
    const host = await reopened(ahead('prep_interest: New'))
    typeInto(host, INTEREST, 'New')
    expect(choices(host)).toEqual([])
  })

  it('is let go with all the rest, and brought back without a second question', async () => {
    const host = await reopened(ahead('prep_interest: New'))
    await pressButton(host, 'Back to what the note says')
    expect([fieldOf(host, INTEREST).value, choices(host)]).toEqual(['New', []])
    await pressButton(host, 'Bring back what I typed')
    expect([fieldOf(host, INTEREST).value, choices(host)]).toEqual(['Mine', []])
    await save(host)
    expect(notesOf(host)).toEqual({ [PATH]: ahead('prep_interest: Mine') })
  })
})

describe('an answer that is changed in the note while the form is open', () => {
  it('is asked about when the form is sent, again where it changes again, and nothing is written until then', async () => {
    const host = await start({ [PATH]: ahead('prep_interest: Old') })
    await prepare(host)
    typeInto(host, INTEREST, 'Mine')
    typeInto(host, GOAL, 'Goal')
    for (const says of ['New', 'Newer']) {
      const now = ahead(`prep_interest: ${says}`)
      await change(host, now)
      await save(host)
      expect(choices(host)).toEqual([asks(says)])
      expect(fieldOf(host, INTEREST).getAttribute('aria-invalid')).toBe('true')
      expect(host.document.activeElement).toBe(fieldOf(host, INTEREST))
      expect(notesOf(host)).toEqual({ [PATH]: now })
      await pressButton(host, 'Keep mine')
    }
    await save(host)
    expect(lastNotice(host)).toBe('Saved 2 of 6 answers for the talk with Jane Doe. [Undo]')
    expect(notesOf(host)).toEqual({
      [PATH]: ahead('prep_interest: Mine')
        .replace('tags', 'tags')
        .replace(']\n---', ']\nprep_goal: Goal\n---'),
    })
  })

  it('stays as the note has it, where the user did not change it', async () => {
    const host = await start({ [PATH]: ahead('prep_interest: Old', 'prep_values: Thrift') })
    await prepare(host)
    typeInto(host, GOAL, 'Goal')
    const now = ahead('prep_interest: New', 'prep_values:')
    await change(host, now)
    await save(host)
    expect(isOpen(host)).toBe(false)
    expect(notesOf(host)).toEqual({ [PATH]: now.replace(']\n---', ']\nprep_goal: Goal\n---') })
  })

  it('is asked about on taking it away, too', async () => {
    const host = await start({ [PATH]: ahead('prep_interest: Old') })
    await prepare(host)
    typeInto(host, INTEREST, '')
    const now = ahead('prep_interest: New')
    await change(host, now)
    await save(host)
    expect(choices(host)).toEqual([asks('New')])
    expect(notesOf(host)).toEqual({ [PATH]: now })
  })

  it('is not written over where the app has not noticed the change yet', async () => {
    const host = await start({ [PATH]: ahead('prep_interest: Old') })
    await prepare(host)
    typeInto(host, INTEREST, 'Mine')
    const { vault } = host.app
    const process = vault.process.bind(vault)
    // Another program writes in the last moment before the app does.
    vault.process = async (file, ...rest) => {
      vault.process = process
      await host.disk.external.write(PATH, ahead('prep_interest: Brand new'))
      return process(file, ...rest)
    }
    await save(host)
    expect(body(host).find('.iin-form-alert').getText()).toContain('Wait a moment and try again.')
    expect(notesOf(host)).toEqual({ [PATH]: ahead('prep_interest: Brand new') })
    await change(host, ahead('prep_interest: Brand new by now'))
    await save(host)
    expect(choices(host)).toEqual([asks('Brand new by now')])
  })
})

describe('the day of a talk', () => {
  const dayField = (host: Host) => body(host).findAll('.modal input')[0] as HTMLInputElement
  const type = (host: Host, day: string) => {
    dayField(host).value = day
    dayField(host).dispatchEvent(new host.window.Event('input', { bubbles: true }))
  }
  const on = (day: string) => interview('Jane Doe', `interview_on: ${day}`)

  it('is not moved over a day that came meanwhile', async () => {
    const host = await start({ [PATH]: on('2026-11-26T14:00:00') })
    await chooseInMenu(host, PATH, 'Move this interview…')
    type(host, '2026-12-01')
    const now = on('2026-12-03T09:30:00')
    await change(host, now)
    await pressButton(host, 'Move')
    expect(choices(host)).toEqual([asks('2026-12-03 09:30')])
    expect(notesOf(host)).toEqual({ [PATH]: now })
    await pressButton(host, 'Take the note’s')
    expect(dayField(host).value).toBe('2026-12-03')
    await pressButton(host, 'Bring back what I typed')
    await pressButton(host, 'Move')
    expect(notesOf(host)).toEqual({ [PATH]: on('2026-12-01T14:00:00') })
  })

  it('is not set where one came meanwhile, before the user has chosen', async () => {
    const host = await start({ [PATH]: interview('Jane Doe', 'asked_on: 2026-11-10') })
    await chooseInMenu(host, PATH, 'Set the day of this interview…')
    type(host, '2026-12-01')
    const now = interview('Jane Doe', 'asked_on: 2026-11-10', 'interview_on: 2026-12-03')
    await change(host, now)
    await pressButton(host, 'Set the day')
    expect(choices(host)).toEqual([asks('2026-12-03')])
    expect(notesOf(host)).toEqual({ [PATH]: now })
    await pressButton(host, 'Keep mine')
    await pressButton(host, 'Set the day')
    expect(notesOf(host)).toEqual({ [PATH]: now.replace('12-03', '12-01') })
  })

  it('is neither set nor moved where the talk came to nothing meanwhile', async () => {
    const host = await start({ [PATH]: interview('Jane Doe', 'asked_on: 2026-11-10') })
    await chooseInMenu(host, PATH, 'Set the day of this interview…')
    type(host, '2026-12-01')
    const declined = interview('Jane Doe', 'asked_on: 2026-11-10', 'outcome: declined')
    await change(host, declined)
    await pressButton(host, 'Set the day')
    expect(body(host).find('.iin-form-alert').getText()).toBe('No talk with Jane Doe waits for its day.')
    expect(notesOf(host)).toEqual({ [PATH]: declined })
    await escape(host)
    await change(host, on('2026-11-26'))
    await chooseInMenu(host, PATH, 'Move this interview…')
    type(host, '2026-12-01')
    const cancelled = interview('Jane Doe', 'interview_on: 2026-11-26', 'outcome: cancelled')
    await change(host, cancelled)
    await pressButton(host, 'Move')
    expect(body(host).find('.iin-form-alert').getText()).toContain('says “cancelled” of this talk by now')
    expect(notesOf(host)).toEqual({ [PATH]: cancelled })
  })
})

describe('how often to be in touch, in the user’s own words', () => {
  it('is not changed over other words that came meanwhile', async () => {
    const often = (word: string) => interview('Jane Doe', 'last_contact: 2026-09-01', `cadence: ${word}`)
    const host = await start({ [PATH]: often('monthly') })
    await chooseInMenu(host, PATH, 'Change how often to be in touch…')
    body(host).findAll('.suggestion-item')[3]?.click()
    await host.settle()
    typeInto(host, 'How often', 'every 6 weeks')
    await change(host, often('yearly'))
    await pressButton(host, 'Change')
    expect(choices(host)).toEqual([asks('yearly')])
    expect(notesOf(host)).toEqual({ [PATH]: often('yearly') })
    await pressButton(host, 'Keep mine')
    await pressButton(host, 'Change')
    expect(notesOf(host)).toEqual({ [PATH]: often('every 6 weeks') })
  })
})

describe('writing down how it went', () => {
  const held = (...lines: string[]) =>
    interview('Jane Doe', 'interview_on: 2026-11-20', ...lines).replace('Body.', '## Takeaways')
  const NEXT = 'When I will be in touch again'
  async function wentForm(before: string): Promise<Host> {
    const host = await start({ [PATH]: before })
    await chooseInMenu(host, PATH, 'Write down how it went…')
    typeInto(host, 'What I learned', 'Much')
    return host
  }

  it('shows the day of the next message that is planned, and leaves it where the user does', async () => {
    const host = await wentForm(held('next_check_in: 2026-12-24', 'outcome: held'))
    expect(fieldOf(host, NEXT).value).toBe('2026-12-24')
    await change(host, held('next_check_in: 2027-01-07', 'outcome: held'))
    await pressButton(host, 'Write down')
    expect(isOpen(host)).toBe(false)
    expect(await host.read(PATH)).toBe(
      held('next_check_in: 2027-01-07', 'outcome: held').trimEnd() + '\n\nMuch\n',
    )
  })

  it('leaves a planned day that has passed', async () => {
    const host = await wentForm(held('next_check_in: 2026-11-01', 'outcome: held'))
    await pressButton(host, 'Write down')
    expect(await host.read(PATH)).toContain('next_check_in: 2026-11-01\n')
    expect(await host.read(PATH)).toContain('Much')
  })

  it('changes and clears that day, and asks where another came meanwhile', async () => {
    const host = await wentForm(held('next_check_in: 2026-12-24', 'outcome: held'))
    typeInto(host, NEXT, 'in 3 months')
    const now = held('next_check_in: 2027-01-07', 'outcome: held')
    await change(host, now)
    await pressButton(host, 'Write down')
    expect(choices(host)).toEqual([asks('2027-01-07')])
    expect(notesOf(host)).toEqual({ [PATH]: now })
    await pressButton(host, 'Keep mine')
    typeInto(host, NEXT, '')
    await pressButton(host, 'Write down')
    expect(await host.read(PATH)).toContain('next_check_in:\n')
    expect(await host.read(PATH)).toContain('Much')
  })

  it('is refused where the talk was called off meanwhile', async () => {
    const host = await wentForm(held())
    const now = held('outcome: cancelled')
    await change(host, now)
    await pressButton(host, 'Write down')
    expect(body(host).find('.iin-form-alert').getText()).toContain('says “cancelled” of this talk by now')
    expect(notesOf(host)).toEqual({ [PATH]: now })
  })
})

describe('turning a note into an interview note', () => {
  it('leaves a contact that came meanwhile', async () => {
    const host = await start({ [PATH]: 'Coffee.\n' })
    await chooseInMenu(host, PATH, 'Turn into interview note')
    typeInto(host, 'Contact', 'Ann')
    const now = '---\ncontact: Jane Doe\n---\nCoffee.\n'
    await change(host, now)
    await pressButton(host, 'Turn into interview note')
    expect(isOpen(host)).toBe(true)
    expect(notesOf(host)).toEqual({ [PATH]: now })
  })
})
