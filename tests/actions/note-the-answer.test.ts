import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import { field } from '../ui/form-hands'
import { answerDay, due, hosts, interview, lastNotice, notesOf, open } from '../ui/hands'

const start = hosts()

const PATH = 'Jane.md'
const files = { [PATH]: interview('Jane Doe', 'asked_on: 2026-11-16', 'snoozed_until: 2026-12-24') }

async function choose(name: string) {
  const host = await start(files)
  await open(host, PATH)
  expect(await host.command('note-the-answer')).toBe(true)
  host.document.body
    .findAll('.suggestion-item')
    .find((item) => item.getText().startsWith(name))
    ?.click()
  await host.settle()
  return host
}

describe('noting how a request was answered', () => {
  it('yes asks for a day three working days later, and the waiting that was snoozed is over', async () => {
    const host = await choose('Yes')
    expect(lastNotice(host)).toBe('Noted that Jane Doe said yes. Next: 26 Nov. [Undo]')
    expect(notesOf(host)[PATH]).toContain('answered_on: 2026-11-23\n')
    expect(notesOf(host)[PATH]).not.toContain('snoozed_until')
    expect((await due(host, { within: '7' })).followUps).toMatchObject([
      { kind: 'outreach', suggestion: 'find-day', due: '2026-11-26' },
    ])
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual(files)
  })

  it('not now asks when to ask again, and waits until then', async () => {
    const host = await choose('Not now')
    await answerDay(host, '2027-03-01')
    expect(lastNotice(host)).toBe('Noted to ask Jane Doe again on 1 Mar. [Undo]')
    const answer = await due(host, { within: '400' })
    expect(answer.followUps).toMatchObject([{ kind: 'check-in', due: '2027-03-01' }])
    expect(answer.noNextStep).toEqual([])
  })

  it('no closes it, and it can be opened again', async () => {
    const host = await choose('NoThey')
    const closed = async () => (await due(host)).closed.map(({ contact, reason }) => `${contact}: ${reason}`)
    expect(await closed()).toEqual(['Jane Doe: declined'])
    expect(await host.command('open-again')).toBe(true)
    expect(lastNotice(host)).toContain('Opened Jane Doe again.')
    expect(await closed()).toEqual([])
    expect((await due(host, { within: '9' })).followUps).toMatchObject([
      { kind: 'outreach', suggestion: 'ask-someone-else' },
    ])
  })

  it.each([
    ['a no', async (host: Host) => host.cli('answered', { contact: 'Kim', is: 'declined' })],
    ['closing it', async (host: Host) => host.command('close-request')],
  ])('%s leaves no day that asks for a message that is owed no more', async (_, end) => {
    const before = interview('Kim', 'asked_on: 2026-11-02', 'next_check_in: 2026-11-10')
    const host = await start({ 'Kim.md': before })
    await open(host, 'Kim.md')
    expect((await due(host)).followUps).toHaveLength(1)
    await end(host)
    await host.settle()
    expect(await due(host)).toMatchObject({ followUps: [], closed: [{ contact: 'Kim' }] })
    expect(notesOf(host)['Kim.md']).not.toContain('2026-11-10')
    await host.command('undo-last-change')
    expect(notesOf(host)['Kim.md']).toBe(before)
  })

  it('a no keeps a day ahead, which was chosen for something else', async () => {
    const host = await start({
      'Kim.md': interview('Kim', 'asked_on: 2026-11-12', 'next_check_in: 2027-03-01'),
    })
    await host.cli('answered', { contact: 'Kim', is: 'declined' })
    expect(notesOf(host)['Kim.md']).toContain('next_check_in: 2027-03-01\n')
  })

  it('says on the command line what would be understood', async () => {
    const host = await start(files)
    const who = { contact: 'Jane Doe' }
    expect(await host.cli('answered', { ...who, is: 'perhaps' })).toBe(
      'Error: is=perhaps is not understood. Write one of yes, not-now, declined.',
    )
    expect(await host.cli('answered', { ...who, is: 'not-now' })).toBe(
      'Error: until= is missing. Write until=2027-03-01, say.',
    )
    expect(await host.cli('answered', { ...who, is: 'not-now', until: '2026-11-01' })).toBe(
      'Error: 2026-11-01 has passed. Choose today or a later day.',
    )
    expect(notesOf(host)).toEqual(files)
    expect(await host.cli('answered', { ...who, is: 'yes' })).toBe(
      'Noted that Jane Doe said yes. Next: 26 Nov.',
    )
    expect(await host.cli('answered', { ...who, is: 'yes' })).toBe(
      'Error: No request to Jane Doe waits for an answer.',
    )
  })
})

it('“not now” leads to asking again on its day, and to no hello to somebody one has never met', async () => {
  const host = await start(
    { 'Kim.md': interview('Kim', 'company: Acme', 'asked_on: 2026-08-10') },
    { pluginData: { askedWhoWrites: true } },
  )
  await host.cli('answered', { contact: 'Kim', is: 'not-now', until: '2026-11-23' })
  await open(host, 'Kim.md')
  expect(await host.command('write-to-contact')).toBe(true)
  await host.settle()
  expect(field(host, 'Subject').value).toBe('May I ask again?')
  expect(field(host, 'Message').value).toMatch(
    /^Hello Kim,\n\nOn 10 August I wrote to ask about your path at Acme, and the moment was not right\.\n\nMay I ask again\?/,
  )
})
