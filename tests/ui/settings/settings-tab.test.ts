import type { SettingDefinitionItem } from 'obsidian'
import { afterEach, describe, expect, test } from 'vitest'
import { calendarDayOf } from '../../../src/days/calendar-day'
import { DEFAULT_SETTINGS } from '../../../src/settings/settings'
import type { HostOptions } from '../../host/node/host-options'
import { FormsHost } from '../forms/forms-host'

const DATA = '.obsidian/plugins/test-plugin/data.json'
const files = { 'Templates/Talk.md': '', 'Archive/Old.md': '', 'Notes/a.md': '' }

let host: FormsHost | undefined
afterEach(async () => {
  await host?.host.unload()
  host = undefined
})

async function open(options: HostOptions = {}): Promise<FormsHost> {
  const started = await FormsHost.start({ files, ...options })
  host = started
  const ports = { today: () => calendarDayOf('2026-11-23')!, templateFolder: () => 'Templates' }
  const tab = new started.forms.SettingsTab(started.app, started.plugin, started.store, ports)
  started.plugin.addSettingTab(tab)
  started.host.shell.setting.openTabById('test-plugin')
  await started.host.settle()
  return started
}

const stored = async (at: FormsHost) => JSON.parse(await at.host.read(DATA)) as Record<string, unknown>
const row = (at: FormsHost, name: string) => {
  const found = at.doc.body
    .findAll('.setting-item')
    .find((el) => el.find('.setting-item-name').getText() === name)
  if (!found) throw new Error(`There is no setting “${name}”`)
  return found
}

describe('the settings', () => {
  test('show what holds', async () => {
    const at = await open({
      pluginData: { interviewFolder: 'Talks', weekend: [5, 6], holidays: ['2026-12-25'] },
    })
    expect(at.field('Interview folder').value).toBe('Talks')
    expect(at.field('How often to be in touch').value).toBe('quarterly')
    expect(row(at, 'Weekend').find('.setting-display-value').getText()).toBe('Friday, Saturday')
    expect(row(at, 'Holidays').find('.setting-display-value').getText()).toBe('1')
  })

  test('store one field alone, and keep what they do not know', async () => {
    const at = await open({ pluginData: { fromNewer: [1], thankYouDays: 'damaged' } })
    await at.type('Interview folder', ' Work/Talks/ ')
    expect(await stored(at)).toEqual({
      fromNewer: [1],
      thankYouDays: 'damaged',
      interviewFolder: 'Work/Talks',
    })
    expect(at.store.current).toEqual({ ...DEFAULT_SETTINGS, interviewFolder: 'Work/Talks' })
  })

  test('say what cannot be, and do not store it', async () => {
    const at = await open({ pluginData: {} })
    for (const [name, typed, says] of [
      ['Interview folder', '../out', 'leads out of it'],
      ['Tag of interview notes', 'two words', 'one word'],
      ['File name', '{{person}}', 'not known here'],
      ['Template', 'Templates/None.md', 'no note with this path'],
      ['How often to be in touch', 'now and then', 'is not understood'],
      ['Say thank you within', '40', 'from 0 to 30'],
      ['Look ahead', '0', 'from 1 to 365'],
      ['Prepared days before', '15', 'from 0 to 14'],
      ['Question bank note', 'None.md', 'no note with this path'],
    ] as const) {
      await at.type(name, typed)
      expect(row(at, name).getText(), name).toContain(says)
    }
    expect(await stored(at)).toEqual({})
  })

  test('take a template from the template folder, and none again', async () => {
    const at = await open()
    await at.type('Template', 'T')
    expect(at.texts('.suggestion-item')).toEqual(['Templates/Talk.md'])
    await at.press('Enter')
    expect(await stored(at)).toEqual({ template: 'Templates/Talk.md' })
    await at.type('Template', '')
    expect(await stored(at)).toEqual({ template: '' })
  })

  test('offer the usual answers to how often, and take any other that is understood', async () => {
    const at = await open()
    await at.type('How often to be in touch', 'ye')
    await at.press('Enter')
    expect(await stored(at)).toEqual({ defaultCadence: 'yearly' })
    await at.type('How often to be in touch', '6 weeks')
    expect(at.texts('.suggestion-item')).toEqual([])
    expect(await stored(at)).toEqual({ defaultCadence: '6 weeks' })
  })

  test('keep one day of the week to work on', async () => {
    const at = await open({ pluginData: { weekend: [1, 2, 3, 4, 5] } })
    await at.click(row(at, 'Weekend'))
    await at.click(row(at, 'Saturday').find('.checkbox-container'))
    expect((await stored(at)).weekend).toEqual([1, 2, 3, 4, 5, 6])
    expect(row(at, 'Sunday').hasClass('is-disabled')).toBe(true)
    await at.click(row(at, 'Sunday').find('.checkbox-container'))
    await at.click(row(at, 'Monday').find('.checkbox-container'))
    expect((await stored(at)).weekend).toEqual([2, 3, 4, 5, 6])
    expect(row(at, 'Sunday').hasClass('is-disabled')).toBe(false)
  })

  test('add a holiday once, in its order, and delete one', async () => {
    const at = await open({ pluginData: { holidays: ['2026-12-25'] } })
    await at.click(row(at, 'Holidays'))
    for (const day of ['2026-05-01', '2026-12-25']) {
      await at.click(at.button('Add a holiday'))
      await at.type('Day', day)
      await at.press('Enter')
    }
    expect((await stored(at)).holidays).toEqual(['2026-05-01', '2026-12-25'])
    expect(at.texts('.mod-list .setting-item-name')).toEqual(
      expect.arrayContaining(['2026-05-01', '2026-12-25']),
    )
    expect(row(at, '2026-05-01').getText()).toContain('Friday')
    await at.click(row(at, '2026-05-01').find('button'))
    expect((await stored(at)).holidays).toEqual(['2026-12-25'])
  })

  test('ignore a folder, and no longer', async () => {
    const at = await open({ pluginData: { ignoredFolders: ['Notes'] } })
    await at.click(row(at, 'Ignored folders'))
    await at.click(at.button('Add a folder'))
    expect(at.texts('.suggestion-item')).toEqual(['Archive', 'Templates'])
    await at.press('Enter')
    expect((await stored(at)).ignoredFolders).toEqual(['Notes', 'Archive'])
    await at.click(row(at, 'Notes').find('button'))
    expect((await stored(at)).ignoredFolders).toEqual(['Archive'])
  })

  test('take the headings of sections one by one, and the usual one for an empty field', async () => {
    const at = await open({
      pluginData: { headings: { questions: 'Fragen', notes: 7, takeaways: ' ## Ideen ' } },
    })
    expect(at.store.current.headings).toEqual({
      ...DEFAULT_SETTINGS.headings,
      questions: 'Fragen',
      takeaways: 'Ideen',
    })
    await at.click(row(at, 'Section headings'))
    expect(at.field('Questions').value).toBe('Fragen')
    await at.type('Notes', 'Notizen')
    await at.type('Questions', '')
    await at.type('I promised', '***')
    expect(row(at, 'I promised').getText()).toContain('Write the words of a heading.')
    expect((await stored(at)).headings).toEqual({
      ...DEFAULT_SETTINGS.headings,
      takeaways: 'Ideen',
      notes: 'Notizen',
    })
  })

  test('say on the page’s entry what was chosen on the page, and leave the focus where it is', async () => {
    const at = await open()
    await at.click(row(at, 'Weekend'))
    const toggle = () => row(at, 'Friday').find('input, [tabindex]')
    toggle().focus()
    await at.click(row(at, 'Friday').find('.checkbox-container'))
    expect(at.focused).toBe(toggle())
    await at.click(at.button('Back'))
    expect(row(at, 'Weekend').find('.setting-display-value').getText()).toBe('Friday, Saturday, Sunday')
  })

  test('keep the user’s folders and holidays out of the search through all settings', async () => {
    const at = await open({ pluginData: { ignoredFolders: ['Private'], holidays: ['2026-12-25'] } })
    const tab = at.host.shell.setting.pluginTabs.find(({ id }) => id === 'test-plugin')
    expect(searchable(tab?.getSettingDefinitions() ?? [])).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^Private$|^2026-/)]),
    )
    expect(searchable(tab?.getSettingDefinitions() ?? [])).toContain('Ignored folders')
  })

  test('leave out what a phone does not have', async () => {
    const at = await open({ device: 'phone' })
    expect(row(at, 'Status bar').isShown()).toBe(false)
    expect(row(at, 'Daily notice').isShown()).toBe(true)
  })
})

/** The names under which settings are found, those on pages included. */
function searchable(items: readonly SettingDefinitionItem[]): string[] {
  return items.flatMap((item) => {
    const own = 'name' in item && !('searchable' in item && item.searchable === false) ? [item.name] : []
    return [...own, ...('items' in item ? searchable(item.items ?? []) : [])]
  })
}
