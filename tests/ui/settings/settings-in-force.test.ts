import { describe, expect, it } from 'vitest'
import type { Host } from '../../host/node/host'
import { due, fileAt, hosts, interview, note, notesOf } from '../hands'

const start = hosts()
const DATA = '.obsidian/plugins/informational-interviews/data.json'
const HELD = ['interview_on: 2026-01-05', 'thanked_on: 2026-01-06']
const noticed = { switches: { settingsChangesAreNoticed: true } }

const who = async (host: Host) => (await due(host)).followUps.map(({ contact }) => contact)
const write = async (host: Host, data: unknown) => {
  await host.disk.external.write(DATA, typeof data === 'string' ? data : JSON.stringify(data))
  await host.advance(1000)
}
const stored = (host: Host): unknown => JSON.parse(host.disk.files()[DATA] ?? 'null')

/** Sets one setting as the settings tab does. */
async function set(host: Host, key: string, value: unknown): Promise<void> {
  const tab = host.shell.setting.pluginTabs.find(({ id }) => id === host.plugin.manifest.id)
  if (!tab) throw new Error('There is no settings tab')
  await host.until(Promise.resolve(tab.setControlValue(key, value)))
  await host.advance(1000)
}

describe('stored settings', () => {
  it('that are damaged fall back one by one', async () => {
    const host = await start(
      { 'Talks/Ann.md': note('contact: Ann', ...HELD, 'tags: [talk]'), 'Bea.md': interview('Bea', ...HELD) },
      {
        pluginData: {
          interviewFolder: '../outside',
          markerTag: 'talk',
          defaultCadence: 'now and then',
          thankYouDays: '3',
          lookAheadDays: -1,
          weekend: [0, 1, 2, 3, 4, 5, 6],
          holidays: ['2026-12-25', 'Easter', 7],
          ignoredFolders: 'Archive',
          dailyNotice: 'yes',
          fileName: 7,
        },
      },
    )
    expect(await who(host)).toEqual(['Ann'])
    expect(await host.cli('new', { contact: 'Cid' })).toBe('Interviews/Cid interview.md')
  })

  it.each([[null], [[]], ['text'], [7], [{}], [{ markerTag: {} }]])(
    'that are %j are the usual ones',
    async (pluginData) => {
      const host = await start(
        { 'Ann.md': interview('Ann', ...HELD) },
        { pluginData: JSON.stringify(pluginData) },
      )
      expect(await who(host)).toEqual(['Ann'])
    },
  )

  it.each(['', '{"markerTag": "talk"', '<<<<<<< HEAD\n{}\n'])(
    'that are no JSON are the usual ones, and are kept: %j',
    async (text) => {
      const host = await start({ 'Ann.md': interview('Ann', ...HELD) }, { pluginData: text })
      expect(await who(host)).toEqual(['Ann'])
      expect(host.disk.files()[DATA]).toBe(text)
      await set(host, 'lookAheadDays', 30)
      await set(host, 'thankYouDays', 2)
      expect(stored(host)).toEqual({ lookAheadDays: 30, thankYouDays: 2 })
      const kept = Object.entries(host.disk.files()).filter(
        ([path]) => path.startsWith('.obsidian/') && path !== DATA,
      )
      if (text !== '') expect(kept.map(([, data]) => data)).toEqual([text])
    },
  )

  it('from a newer version, and what is damaged, stay when another one is set', async () => {
    const data = { version: 9, rounds: { size: 5 }, defaultCadence: 'now and then', markerTag: 'talk' }
    const host = await start({}, { pluginData: data })
    await set(host, 'lookAheadDays', 30)
    expect(stored(host)).toEqual({ ...data, lookAheadDays: 30 })
  })

  it('are not written by anything but setting them', async () => {
    const host = await start({ 'Ann.md': interview('Ann', ...HELD) })
    await host.command('open-follow-ups')
    await host.cli('log', { contact: 'Ann' })
    await host.command('undo-last-change')
    await host.advance(60_000)
    expect(host.disk.files()[DATA]).toBeUndefined()
  })
})

describe('settings that another device changed', () => {
  it('are taken over, and the list with them', async () => {
    const files = {
      'Ann.md': interview('Ann', ...HELD),
      'Old/Bea.md': interview('Bea', ...HELD),
      'Cid.md': note('contact: Cid', ...HELD, 'tags: [talk/2026]'),
      'T/Dot.md': interview('Dot', ...HELD),
    }
    const host = await start(files, noticed)
    expect(await who(host)).toEqual(['Ann', 'Bea', 'Dot'])
    await write(host, { markerTag: '#Talk' })
    expect(await who(host)).toEqual(['Cid'])
    await write(host, { ignoredFolders: ['Old/', 'Nowhere'], templateFolder: '/T' })
    expect(await who(host)).toEqual(['Ann'])
    await write(host, { defaultCadence: 'yearly' })
    expect(await who(host)).toEqual([])
    await write(host, '{"broken')
    await write(host, {})
    expect(await who(host)).toEqual(['Ann', 'Bea', 'Dot'])
    await host.disk.external.remove(DATA)
    await host.advance(1000)
    expect(await who(host)).toEqual(['Ann', 'Bea', 'Dot'])
    expect(notesOf(host)).toEqual(files)
  })

  it('are not overwritten by one that is set here, whether or not we heard of them', async () => {
    const host = await start({ 'Cid.md': note('contact: Cid', ...HELD, 'tags: [talk]') })
    await host.disk.external.write(DATA, JSON.stringify({ markerTag: 'talk', newer: true }))
    await set(host, 'lookAheadDays', 30)
    expect(stored(host)).toEqual({ markerTag: 'talk', newer: true, lookAheadDays: 30 })
    expect(await who(host)).toEqual(['Cid'])
  })
})

describe('a setting that is changed', () => {
  it('counts at once: marker, cadence and folders', async () => {
    const host = await start({
      'Ann.md': interview('Ann', ...HELD),
      'Bea.md': note('contact: Bea', ...HELD, 'tags: [talk]'),
      'Interviews/Broken.md': '---\nbroken: [\n---\n',
      'Talks/Broken.md': '---\nbroken: [\n---\n',
    })
    await host.command('open-follow-ups')
    await host.advance(1000)
    const rows = () => host.document.body.findAll('.iin-row .iin-who').map((el) => el.getText())
    expect((await due(host)).problems.map(({ path }) => path)).toEqual(['Interviews/Broken.md'])
    await set(host, 'interviewFolder', 'Talks')
    // What was known to be an interview before goes on to be told.
    expect((await due(host)).problems.map(({ path }) => path)).toEqual([
      'Interviews/Broken.md',
      'Talks/Broken.md',
    ])
    await set(host, 'markerTag', 'talk')
    expect(rows()).toContain('Bea')
    expect(rows()).not.toContain('Ann')
    await set(host, 'defaultCadence', 'none')
    expect(rows()).not.toContain('Bea')
  })

  it.each([
    ['thankYouDays', 5, 'interview_on: 2026-11-20', '2026-11-21', '2026-11-25'],
    ['weekend', [], 'asked_on: 2026-11-19', '2026-11-30', '2026-11-26'],
    ['holidays', ['2026-11-26', '2026-11-27'], 'asked_on: 2026-11-19', '2026-11-30', '2026-12-02'],
    ['defaultCadence', 'every 2 weeks', 'last_contact: 2026-11-01', '2027-02-01', '2026-11-15'],
  ])('%s = %j moves the day', async (key, value, line, before, after) => {
    const host = await start({ 'Ann.md': interview('Ann', line) })
    const day = async () => (await due(host, { within: '200' })).followUps[0]?.due
    expect(await day()).toBe(before)
    await set(host, key, value)
    expect(await day()).toBe(after)
  })

  it('leaves alone what it does not concern: notes written meanwhile are shown still', async () => {
    const host = await start({ 'Ann.md': interview('Ann', ...HELD) }, { cacheLag: 500 })
    const logged = host.cli('log', { contact: 'Ann' })
    await logged
    await set(host, 'lookAheadDays', 30)
    expect(await who(host)).toEqual([])
    await host.app.vault.delete(fileAt(host, 'Ann.md'))
    await host.advance(1000)
    expect(await due(host, { within: '365' })).toMatchObject({ followUps: [] })
  })
})

describe('the folder of the core Templates', () => {
  it('counts as soon as the user comes back from choosing it', async () => {
    const host = await start({
      'T/Talk.md': interview('Somebody', ...HELD),
      'Ann.md': interview('Ann', ...HELD),
    })
    expect(await who(host)).toEqual(['Ann', 'Somebody'])
    await host.disk.external.write('.obsidian/templates.json', '{"folder": "T"}')
    host.window.dispatchEvent(new host.window.Event('focus'))
    await host.advance(1000)
    expect(await who(host)).toEqual(['Ann'])
    await host.disk.external.write('.obsidian/templates.json', '{"folder": ""}')
    host.window.dispatchEvent(new host.window.Event('focus'))
    await host.advance(1000)
    expect(await who(host)).toEqual(['Ann', 'Somebody'])
  })

  it.each(['', 'null', '{"folder": 7}', '{"folder": "/"}', '{"folder": ""}', '{'])(
    'excludes nothing where its file says %j',
    async (text) => {
      const host = await start({ 'Ann.md': interview('Ann', ...HELD), '.obsidian/templates.json': text })
      expect(await who(host)).toEqual(['Ann'])
    },
  )
})

describe('the open settings', () => {
  const shown = (host: Host, name: string) =>
    host.shell.setting.pluginTabs
      .find(({ id }) => id === host.plugin.manifest.id)
      ?.containerEl.findAll('.setting-item')
      .find((el) => el.find('.setting-item-name').getText() === name)
      ?.querySelector('input')?.value

  it('show what another device and an action have changed', async () => {
    const host = await start({}, noticed)
    host.shell.setting.openTabById(host.plugin.manifest.id)
    await host.settle()
    expect([shown(host, 'Interview folder'), shown(host, 'Question bank note')]).toEqual(['Interviews', ''])
    await write(host, { interviewFolder: 'Talks' })
    expect(shown(host, 'Interview folder')).toBe('Talks')
    await host.command('create-question-bank')
    await host.advance(1000)
    expect(shown(host, 'Question bank note')).toMatch(/Question bank\.md$/)
  })
})
