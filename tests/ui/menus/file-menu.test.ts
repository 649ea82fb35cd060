import { describe, expect, it } from 'vitest'
import { Menu } from '../../host/core/ui/menu'
import { MenuItem } from '../../host/core/ui/menu-item'
import type { Host } from '../../host/node/host'
import { chooseInMenu, fileAt, hosts, interview, note } from '../hands'

const start = hosts()
const REST = 'Informational interviews'

/** The lines that ours add to a note's own menu: title and section, with what stands behind each. */
function lines(host: Host, path: string, source = 'file-explorer-context-menu') {
  const menu = new Menu()
  host.app.workspace.trigger('file-menu', menu, fileAt(host, path), source)
  return menu.items.map(({ titleEl, section, submenu }) => ({
    title: titleEl.getText(),
    section,
    behind: submenu?.items.map((item) => item.titleEl.getText()) ?? [],
  }))
}

const titles = (host: Host, path: string, source?: string) =>
  lines(host, path, source).map(({ title }) => title)

describe('the menu of a note', () => {
  it('has the three likeliest among the actions of the app, and all others behind one item', async () => {
    const host = await start({ 'Kim.md': interview('Kim', 'interview_on: 2026-11-20') })
    const ours = lines(host, 'Kim.md')
    expect(ours.map(({ title }) => title)).toEqual([
      'Draft thank-you…',
      'Mark as thanked',
      'Write down how it went…',
      REST,
    ])
    for (const { section } of ours) expect(section).toBe('action')
    expect(ours[3]?.behind).toEqual(
      expect.arrayContaining(['Log check-in today', 'Mark as not held…', 'Stop check-ins']),
    )
    expect(ours[3]?.behind).not.toContain('Mark as thanked')
  })

  it('has one at once where nothing is asked for', async () => {
    const host = await start({ 'Hal.md': interview('Hal', 'outcome: cancelled') })
    expect(titles(host, 'Hal.md')).toHaveLength(2)
  })

  it('is left as it is where few things apply', async () => {
    const host = await start({ 'Diary.md': 'x', 'People/Sam.md': '' })
    expect(titles(host, 'Diary.md')).toEqual(['Keep this note for somebody…', 'Turn into interview note'])
    expect(titles(host, 'People/Sam.md')).not.toContain(REST)
  })

  it('does what stands behind', async () => {
    const path = 'Kim.md'
    const host = await start({ [path]: interview('Kim', 'interview_on: 2026-11-20') })
    await chooseInMenu(host, path, 'Log check-in today')
    expect(await host.read(path)).toContain('last_contact: 2026-11-23\n')
  })

  it('offers the same on a link to the note', async () => {
    const host = await start({
      'Kim.md': interview('Kim', 'interview_on: 2026-11-20'),
      'People/Jane.md': note('org: A'),
      'a.md': interview('"[[Jane]]"', 'interview_on: 2026-08-11', 'thanked_on: 2026-08-12'),
    })
    for (const path of ['Kim.md', 'People/Jane.md']) {
      expect(titles(host, path).length).toBeGreaterThan(2)
      expect(titles(host, path, 'link-context-menu')).toEqual(titles(host, path))
    }
  })
})

describe('where the app has no menus behind items', () => {
  it('the item opens a menu of its own', async () => {
    const host = await start({ 'Kim.md': interview('Kim', 'interview_on: 2026-11-20') })
    const setSubmenu = Object.getOwnPropertyDescriptor(MenuItem.prototype, 'setSubmenu')
    Object.defineProperty(MenuItem.prototype, 'setSubmenu', { value: undefined, configurable: true })
    try {
      const menu = new Menu()
      host.app.workspace.trigger('file-menu', menu, fileAt(host, 'Kim.md'), 'file-explorer-context-menu')
      const rest = menu.items.find(({ titleEl }) => titleEl.getText() === REST)
      rest?.choose(new host.window.MouseEvent('click'))
    } finally {
      if (setSubmenu) Object.defineProperty(MenuItem.prototype, 'setSubmenu', setSubmenu)
    }
    const shown = host.document.body.findAll('.menu .menu-item').map((item) => item.getText())
    expect(shown).toContain('Log check-in today')
  })
})
