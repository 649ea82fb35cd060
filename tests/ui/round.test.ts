import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import { readEvent } from '../messages/calendar/read-calendar'
import { escape, field, fill, pressButton } from './form-hands'
import { due, hosts, interview, lastNotice, notesOf, TODAY } from './hands'

const begin = hosts()
const start: typeof begin = (files, options = {}) =>
  begin(files, { ...options, pluginData: { askedWhoWrites: true, ...(options.pluginData as object) } })

const held = (name: string, on: string, body = 'Body.\n', ...lines: string[]) =>
  interview(name, `interview_on: ${on}`, `thanked_on: ${on}`, ...lines).replace('Body.\n', body)

/** Ann is late by far; Bea is late, and there is a reason; Cid is to be thanked. Dot is not due. */
const FILES = {
  'Ann.md': held('Ann', '2026-05-04'),
  'Bea.md': held('Bea', '2026-08-10', '## Takeaways\n\n- Start where you are\n'),
  'Cid.md': interview('Cid', 'interview_on: 2026-11-20'),
  'Dot.md': held('Dot', '2026-11-10'),
}

const modal = (host: Host) => host.document.body.findAll('.modal').at(-1)
const title = (host: Host) => modal(host)?.find('.modal-title').getText()
const name = (host: Host) => host.document.body.find('.iin-round-name')?.getText()

async function key(host: Host, letter: string): Promise<void> {
  const event = new host.window.KeyboardEvent('keydown', { key: letter, bubbles: true, cancelable: true })
  ;(host.document.activeElement ?? host.document.body).dispatchEvent(event)
  await host.settle()
}

async function round(host: Host): Promise<void> {
  expect(await host.command('start-round')).toBe(true)
  await host.settle()
}

describe('the round', () => {
  it('goes from one to the next, an easy one first, and tells at the end what was done', async () => {
    const host = await start(FILES)
    await round(host)
    expect([title(host), name(host)]).toEqual(['Today’s round: 1 of 3', 'Bea'])
    expect(modal(host)?.getText()).toContain('You took away: Start where you are')
    await key(host, 'l')
    expect(lastNotice(host)).toBe('Logged check-in with Bea. Next: 23 Feb. [Undo]')
    expect([title(host), name(host)]).toEqual(['Today’s round: 2 of 3', 'Ann'])
    await key(host, 's')
    expect(lastNotice(host)).toMatch(/^Snoozed Ann until 30 Nov/)
    expect(name(host)).toBe('Cid')
    await key(host, 'k')
    expect(modal(host)).toBeUndefined()
    expect(lastNotice(host)).toBe('Today’s round: 1 done, 1 snoozed, 1 skipped.Same time next week')
    await pressButton(host, 'Same time next week')
    await host.settle()
    const appointment = notesOf(host)['Interviews/Weekly round of messages.ics'] ?? ''
    expect(readEvent(appointment)).toMatchObject({ summary: 'Write to the people who helped me' })
    expect(readEvent(appointment).start).toMatch(/^2026-11-30T\d\d:\d\d:00$/)
    expect(appointment).toContain('\r\nRRULE:FREQ=WEEKLY\r\n')
    expect((await due(host)).followUps.map(({ contact }) => contact)).toEqual(['Cid'])
  })

  it('writes in the one form, and goes on once that is noted', async () => {
    const host = await start(FILES)
    await round(host)
    await key(host, 'w')
    expect(title(host)).toBe('Write to Bea')
    await fill(host, 'What came of what Bea told you in August? One sentence is enough.', 'I start soon')
    expect(field(host, 'Message').value).toContain('I start soon.')
    await pressButton(host, 'Log check-in')
    expect(name(host)).toBe('Ann')
    expect(notesOf(host)['Bea.md']).toContain(`- ${TODAY} wrote: I start soon\n`)
  })

  it('stays with somebody whose form was closed', async () => {
    const host = await start(FILES)
    await round(host)
    await key(host, 'w')
    await escape(host)
    expect(name(host)).toBe('Bea')
    await key(host, 'k')
    expect(name(host)).toBe('Ann')
    await key(host, 'w')
    await escape(host)
    expect(name(host)).toBe('Ann')
    await key(host, 'w')
    expect(title(host)).toBe('Write to Ann')
  })

  it('thanks who is to be thanked, and never snoozes thanks', async () => {
    const host = await start(FILES)
    await round(host)
    await key(host, 'k')
    await key(host, 'k')
    expect(name(host)).toBe('Cid')
    await key(host, 's')
    expect(name(host)).toBe('Cid')
    await key(host, 'l')
    expect(notesOf(host)['Cid.md']).toContain(`thanked_on: ${TODAY}`)
  })

  it('can be left, and taken up again with those who are left', async () => {
    const host = await start(FILES)
    await round(host)
    await key(host, 'l')
    await escape(host)
    expect(lastNotice(host)).toBe('Today’s round: 1 done, 2 left for another time.')
    await round(host)
    expect([title(host), name(host)]).toEqual(['Today’s round: 1 of 2', 'Ann'])
  })

  it('is offered only where two or more are to be written to', async () => {
    const host = await start({ 'Ann.md': FILES['Ann.md'], 'Dot.md': FILES['Dot.md'] })
    expect(await host.command('start-round')).toBe(false)
  })
})
