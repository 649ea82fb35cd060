import { describe, expect, it } from 'vitest'
import { fill, isFormOpen, pressButton, saidOf } from '../ui/form-hands'
import { answerDay, hosts, interview, notesOf, open } from '../ui/hands'

const start = hosts()

const FAR = '9999-12-31'
const TOLD = `${FAR} is more than ten years ahead. Write a day up to 2036-11-23.`

const files = {
  'Held.md': interview('Jane', 'interview_on: 2026-08-11', 'thanked_on: 2026-08-12'),
  'Asked.md': interview('Kim', 'asked_on: 2026-11-16'),
}

describe('a day more than ten years ahead is told and not written', () => {
  it.each([
    ['snooze', { contact: 'Jane', until: FAR }],
    ['answered', { contact: 'Kim', is: 'not-now', until: FAR }],
    ['went', { contact: 'Jane', next: FAR }],
    ['went', { contact: 'Jane', next: 'in 20 years' }],
    ['new', { contact: 'Ann', interview: FAR }],
  ])('by the verb %s: %o', async (verb, parameters: Record<string, string>) => {
    const host = await start(files)
    const answer = await host.cli(verb, parameters)
    expect(answer).toMatch(/^Error: /)
    expect(answer).toMatch(/\d{4}-\d\d-\d\d is more than ten years ahead\. Write a day up to 2036-11-23\.$/)
    expect(notesOf(host)).toEqual(files)
  })

  it('in the form that asks until when, which stays', async () => {
    const host = await start(files)
    await open(host, 'Held.md')
    expect(await host.command('snooze-contact')).toBe(true)
    await answerDay(host, FAR)
    expect(saidOf(host, 'Day')).toContain('Choose 2036-11-23 or an earlier day.')
    expect(isFormOpen(host)).toBe(true)
    expect(notesOf(host)).toEqual(files)
  })

  it('in the form for the day of a talk, at its field', async () => {
    const host = await start(files)
    await open(host, 'Asked.md')
    expect(await host.command('set-interview-day')).toBe(true)
    await fill(host, 'Day and time', FAR)
    await pressButton(host, 'Set the day')
    expect(saidOf(host, 'Day and time')).toContain(TOLD)
    expect(notesOf(host)).toEqual(files)
  })
})
