import { describe, expect, it } from 'vitest'
import { due, hosts, interview, note, notesOf, TODAY } from '../ui/hands'

const start = hosts()
const JANE = interview('Jane Doe', 'interview_on: 2025-11-30', 'thanked_on: 2025-12-01')

describe.each([0, 50, 500])('with a cache that is %i ms behind, two actions in a row', (cacheLag) => {
  it('are both written, the second one on top of the first', async () => {
    const host = await start({ 'Jane.md': JANE }, { cacheLag })
    const answers = await Promise.all([
      host.cli('snooze', { contact: 'Jane Doe', until: '2026-12-24' }),
      host.cli('log', { contact: 'Jane Doe' }),
    ])
    expect(answers).toEqual([
      'Snoozed Jane Doe until 24 Dec.',
      'Logged check-in with Jane Doe. Next: 23 Feb.',
    ])
    expect(await host.read('Jane.md')).toBe(
      note(
        'contact: Jane Doe',
        'interview_on: 2025-11-30',
        'thanked_on: 2025-12-01',
        'tags: [informational-interview]',
        'check_ins:',
        `  - ${TODAY}`,
        `last_contact: ${TODAY}`,
      ),
    )
  })

  it('never move the last contact back', async () => {
    const host = await start(
      { 'Jane.md': JANE.replace('tags', 'next_check_in: 2026-12-01\ntags') },
      { cacheLag },
    )
    await Promise.all([
      host.cli('log', { contact: 'Jane Doe', on: '2026-11-20' }),
      host.cli('log', { contact: 'Jane Doe', on: '2026-06-01' }),
    ])
    const text = await host.read('Jane.md')
    expect(text).toContain('last_contact: 2026-11-20\n')
    expect(text).toContain('check_ins:\n  - 2026-11-20\n  - 2026-06-01\n')
  })

  it('that say the same are one', async () => {
    const host = await start({ 'Jane.md': JANE }, { cacheLag })
    const answers = await Promise.all([
      host.cli('log', { contact: 'Jane Doe' }),
      host.cli('log', { contact: 'Jane Doe' }),
    ])
    expect(answers[1]).toMatch(/already/)
    expect(await host.read('Jane.md')).toContain(`check_ins:\n  - ${TODAY}\nlast_contact: ${TODAY}\n---`)
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual({ 'Jane.md': JANE })
    expect(await host.command('choose-change-to-undo')).toBe(false)
  })

  it('show at once what they came to, and stay with it', async () => {
    const host = await start({ 'Jane.md': JANE }, { cacheLag })
    await host.cli('log', { contact: 'Jane Doe' })
    await host.command('undo-last-change')
    await host.cli('log', { contact: 'Jane Doe', on: '2026-11-22' })
    expect((await due(host, { within: '200' })).followUps[0]).toMatchObject({ lastTouch: '2026-11-22' })
    await host.advance(2000)
    expect((await due(host, { within: '200' })).followUps[0]).toMatchObject({ lastTouch: '2026-11-22' })
  })

  it('do not hide what somebody else writes after them', async () => {
    const host = await start({ 'Jane.md': JANE }, { cacheLag })
    const undo = `${host.plugin.manifest.id}:undo-last-change`
    const logged = host.cli('log', { contact: 'Jane Doe' })
    await new Promise((done) => setImmediate(done))
    host.running.commands.executeCommandById(undo)
    await Promise.all([logged, host.cli('log', { contact: 'Jane Doe' })])
    expect(await host.read('Jane.md')).toContain(`- ${TODAY}\n`)
    await host.advance(2000)
    await host.disk.external.write('Jane.md', JANE)
    await host.advance(2000)
    expect((await due(host)).followUps).toMatchObject([{ kind: 'check-in', lastTouch: '2025-11-30' }])
  })
})
