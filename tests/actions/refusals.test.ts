import { describe, expect, it } from 'vitest'
import { due, hosts, interview, lastNotice, note, notesOf, open, TODAY } from '../ui/hands'

const start = hosts()

const HELD = ['interview_on: 2025-11-30', 'thanked_on: 2025-12-01']

/** Notes that cannot be edited, each with what the user is told besides the note's name and the line. */
const REFUSED: [name: string, text: string, verb: string, line: number, reason: RegExp][] = [
  ['a block scalar', interview('Jane', ...HELD, 'check_ins: |', '  2026-01-05'), 'log', 5, /check_ins/],
  ['a map', interview('Jane', ...HELD, 'check_ins: {a: 2026-01-05}'), 'log', 5, /check_ins/],
  [
    'an anchor',
    interview('Jane', ...HELD, 'check_ins: &days [2026-01-05]', 'x: *days'),
    'log',
    5,
    /check_ins/,
  ],
  [
    'an alias',
    interview('Jane', ...HELD, 'x: &days [2026-01-05]', 'check_ins: *days'),
    'log',
    6,
    /check_ins/,
  ],
  [
    'two spellings',
    interview('Jane', ...HELD, 'last_contact: 2026-01-05', 'Last Contact: 2026-02-05'),
    'log',
    6,
    /last_contact.*Last Contact|Last Contact.*last_contact/,
  ],
  [
    'two spellings that are to be cleared',
    interview('Jane', ...HELD, 'next_check_in: 2026-12-05', 'next_contact: 2026-12-06'),
    'log',
    6,
    /next_contact/,
  ],
  [
    'several values',
    interview('Jane', ...HELD, 'snoozed_until: [2026-11-25, 2026-11-26]'),
    'snooze',
    5,
    /snoozed_until/,
  ],
  [
    'a key with a question mark',
    interview('Jane', 'interview_on: 2025-11-30', '? thanked_on', ': # when?'),
    'thanked',
    4,
    /thanked_on/,
  ],
]

describe('a note that cannot be edited safely', () => {
  it.each(REFUSED)(
    'because of %s is left as it is, with the reason and the line',
    async (_, text, verb, line, reason) => {
      const host = await start({ 'Interviews/Jane.md': text })
      const answer = await host.cli(verb, {
        contact: 'Jane',
        ...(verb === 'snooze' && { until: '2026-12-24' }),
      })
      expect(answer).toMatch(/^Error: .*“Jane”/)
      expect(answer).toMatch(reason)
      expect(answer).toContain(`line ${line}`)
      expect(notesOf(host)).toEqual({ 'Interviews/Jane.md': text })
      expect(await host.command('choose-change-to-undo')).toBe(false)
    },
  )

  it('because its properties broke since is left as it is, with the line', async () => {
    const before = interview('Jane', ...HELD)
    const broken = before.replace('interview_on', 'company: [Acme\ninterview_on')
    const host = await start({ 'Jane.md': before })
    await host.disk.external.write('Jane.md', broken)
    await host.advance(1000)
    expect((await due(host)).problems).toMatchObject([{ code: 'unreadable-properties', path: 'Jane.md' }])
    await open(host, 'Jane.md')
    for (const command of ['log-check-in-today', 'stop-check-ins']) {
      expect(await host.command(command)).toBe(true)
      expect(lastNotice(host)).toMatch(/^“Jane” was left as it is \(line \d\): .*line \d/)
    }
    expect(notesOf(host)).toEqual({ 'Jane.md': broken })
  })

  it('because a key is there twice is left as it is, wherever the app reads it', async () => {
    const text = interview('Jane', ...HELD, 'x: 1', 'x: 2')
    const host = await start({ 'Interviews/Jane.md': text })
    await open(host, 'Interviews/Jane.md')
    await host.command('log-check-in-today')
    expect(lastNotice(host)).toMatch(/twice/)
    expect(notesOf(host)).toEqual({ 'Interviews/Jane.md': text })
  })
})

describe('an action on several notes', () => {
  const newest = interview('"[[Jane]]"', 'interview_on: 2026-05-04', 'thanked_on: 2026-05-05')
  const older = interview('"[[Jane]]"', 'interview_on: 2025-05-04', 'next_check_in: 2026-12-01')
  const oldest = interview('"[[Jane]]"', 'interview_on: 2024-05-04', 'snoozed_until: 2026-12-01')
  const files = { 'People/Jane.md': note('x: 1'), 'C.md': newest, 'B.md': older, 'A.md': oldest }

  it.each(['log-check-in-today', 'stop-check-ins'])(
    'writes to none of them where one refuses (%s)',
    async (command) => {
      const bad = { ...files, 'B.md': older.replace('tags', 'Next Contact: 2026-12-24\ntags') }
      const host = await start(bad)
      let writes = 0
      host.app.vault.on('modify', () => writes++)
      await open(host, 'C.md')
      await host.command(command)
      expect(lastNotice(host)).toMatch(/^“B” was left as it is \(line \d\): .*Next Contact/)
      expect(notesOf(host)).toEqual(bad)
      expect(writes).toBe(0)
    },
  )

  it('puts the others back where one changes between the check and the write', async () => {
    const host = await start(files)
    const { vault } = host.app
    const process = vault.process.bind(vault)
    const changed = older.replace('tags', 'Next Contact: 2026-12-24\ntags')
    vault.process = async (file, change) => {
      if (file.path === 'B.md') await host.disk.write('B.md', changed)
      return process(file, change)
    }
    await open(host, 'C.md')
    await host.command('log-check-in-today')
    expect(lastNotice(host)).toMatch(/^“B” was left as it is/)
    expect(notesOf(host)).toEqual({ ...files, 'B.md': changed })
    expect(await host.command('choose-change-to-undo')).toBe(false)
    expect((await due(host, { within: '60' })).followUps).toMatchObject([{ lastTouch: '2026-05-04' }])
  })

  it('puts back all that can be put back, and says which note could not', async () => {
    const host = await start(files)
    const { vault } = host.app
    const process = vault.process.bind(vault)
    const broken = older.replace('contact', '"contact')
    const meddled = oldest.replace('2026-12-01', '2027-01-01')
    vault.process = async (file, change) => {
      // The last note breaks when its turn comes, and somebody else has changed our key in the one before it.
      if (file.path === 'B.md') await host.disk.write('B.md', broken)
      const written = await process(file, change)
      if (file.path === 'A.md') await host.disk.write('A.md', meddled)
      return written
    }
    const answer = await host.cli('log', { contact: 'Jane' })
    expect(answer).toMatch(/^Error: “B” was left as it is/)
    expect(answer).toMatch(/“A” .*`snoozed_until` has been changed since/)
    expect(notesOf(host)).toEqual({ ...files, 'A.md': meddled, 'B.md': broken })
  })

  it('keeps what somebody else wrote beside our keys between the check and the write', async () => {
    const host = await start({ 'C.md': newest })
    const { vault } = host.app
    const process = vault.process.bind(vault)
    vault.process = async (file, change) => {
      await host.disk.write('C.md', newest.replace('Body.', 'Synced.').replace('tags', 'role: CTO\ntags'))
      return process(file, change)
    }
    await host.cli('log', { contact: 'Jane' })
    const text = await host.read('C.md')
    expect(text).toContain('role: CTO')
    expect(text).toContain('Synced.')
    expect(text).toContain(`last_contact: ${TODAY}`)
  })

  it('says so where a note has gone', async () => {
    const host = await start(files)
    const { vault } = host.app
    const read = vault.read.bind(vault)
    vault.read = async (file) => {
      if (file.path === 'A.md') await host.disk.remove('A.md')
      return read(file)
    }
    expect(await host.cli('log', { contact: 'Jane' })).toMatch(/^Error: /)
    expect(notesOf(host)).toEqual({ ...files, 'A.md': undefined })
  })
})
