import { afterEach, describe, expect, test } from 'vitest'
import { note, talkedWith, ViewHost } from './view-host'

let view: ViewHost
const start = async (...args: Parameters<typeof ViewHost.start>) => (view = await ViewHost.start(...args))
afterEach(() => view.host.unload())

const files = {
  'Interviews/Jane.md': talkedWith('Jane Doe', '2026-08-11'),
  'Interviews/Kim.md': talkedWith('Kim', '2026-08-12'),
  'Interviews/Sam.md': note({ contact: 'Sam Lee', interview_on: '2026-11-23T14:00:00' }),
  'Interviews/Zoe.md': talkedWith('Zoe', '2026-11-01'),
}

/** Presses the keys one after the other, and tells what has the focus then. */
async function after(...keys: string[]): Promise<string> {
  for (const key of keys) await view.press(key)
  return view.focusedText
}

describe('the keyboard', () => {
  test('is in the list once the command has opened it', async () => {
    await start(files)
    expect(view.focusedText).toBe('Overdue 2')
  })

  test('goes up and down, over heads and rows', async () => {
    await start(files)
    expect(await after('ArrowDown')).toBe('Jane Doe')
    expect(await after('ArrowDown', 'ArrowDown')).toBe('Today 1')
    expect(await after('ArrowUp')).toBe('Kim')
    expect(await after('End')).toBe('Later 1')
    expect(await after('ArrowDown')).toBe('Later 1')
    expect(await after('Home')).toBe('Overdue 2')
  })

  test('goes by pages, and by a letter to the next row whose name begins so', async () => {
    await start({ ...files, 'Interviews/Kát.md': talkedWith('Kát', '2026-08-13') })
    expect(await after('PageDown')).toBe('Later 1')
    expect(await after('PageUp')).toBe('Overdue 3')
    expect(await after('k')).toBe('Kim')
    expect(await after('K')).toBe('Kát')
    expect(await after('k')).toBe('Kim')
    expect(await after('s')).toBe('Sam Lee')
    expect(await after('x')).toBe('Sam Lee')
  })

  test('has one stop for the tab key, and with it the buttons of that row', async () => {
    await start(files)
    const reachable = () => view.el.findAll('.iin-list [tabindex="0"]').map((el) => el.className)
    expect(reachable()).toEqual(['iin-fold'])
    await after('ArrowDown')
    expect(reachable()).toEqual([
      'iin-open',
      'clickable-icon iin-write',
      'clickable-icon iin-quick',
      'clickable-icon iin-more-actions',
    ])
    await after('End')
    expect(reachable()).toEqual(['iin-fold'])
  })

  test('goes sideways to the buttons of a row and back to its head', async () => {
    await start(files)
    expect(await after('ArrowDown', 'ArrowRight')).toBe('Write')
    expect(await after('ArrowRight')).toBe('Log check-in today')
    expect(await after('ArrowRight')).toBe('More actions')
    expect(await after('ArrowRight')).toBe('More actions')
    expect(await after('ArrowLeft', 'ArrowLeft', 'ArrowLeft')).toBe('Jane Doe')
    expect(await after('ArrowDown', 'ArrowLeft')).toBe('Overdue 2')
  })

  test('folds and unfolds sections', async () => {
    await start(files)
    expect(await after('ArrowLeft')).toBe('Overdue 2')
    expect(view.head('Overdue').getAttribute('aria-expanded')).toBe('false')
    expect(view.sections()['Overdue 2']).toEqual([])
    expect(await after('ArrowDown')).toBe('Today 1')
    expect(await after('ArrowUp', 'ArrowRight')).toBe('Overdue 2')
    expect(view.sections()['Overdue 2']).toHaveLength(2)
    expect(await after('ArrowRight')).toBe('Jane Doe')
    expect(await after('Home', 'Enter')).toBe('Overdue 2')
    expect(view.sections()['Overdue 2']).toEqual([])
    await after(' ')
    expect(view.sections()['Overdue 2']).toHaveLength(2)
  })

  test('opens a note, with Mod in a new tab', async () => {
    await start(files)
    await after('ArrowDown', 'Enter')
    expect(view.openNotes()).toEqual(['Interviews/Jane.md'])
    view.openOf('Kim').focus()
    await view.press('Enter', { ctrlKey: true, metaKey: true })
    expect(view.openNotes()).toEqual(['Interviews/Jane.md', 'Interviews/Kim.md'])
  })

  test.each([
    ['the menu key', 'ContextMenu', {}],
    ['Shift+F10', 'F10', { shiftKey: true }],
  ])('opens the menu of a row by %s', async (_, key, modifiers) => {
    await start(files)
    await after('ArrowDown')
    await view.press(key, modifiers)
    expect(view.menu()).toContain('Log check-in today')
    await view.press('Escape')
    expect(view.focusedText).toBe('Jane Doe')
  })

  test('keeps its hands off what it is not for', async () => {
    await start(files)
    const { KeyboardEvent } = view.host.window
    const init = { key: 'ArrowDown', ctrlKey: true, bubbles: true, cancelable: true }
    const event = new KeyboardEvent('keydown', init)
    view.focused.dispatchEvent(event)
    expect([event.defaultPrevented, view.focusedText]).toEqual([false, 'Overdue 2'])
  })
})

describe('a longer list', () => {
  const many = Object.fromEntries(
    Array.from({ length: 120 }, (_, at) => [
      `${at}.md`,
      talkedWith(`Person ${String(at).padStart(3, '0')}`, '2026-08-11'),
    ]),
  )

  test('shows fifty rows, then more, and the focus goes to the first of them', async () => {
    await start(many)
    expect(view.el.findAll('.iin-row')).toHaveLength(50)
    expect(await after('End')).toBe('Show 50 more')
    await view.click(view.focused)
    expect(view.el.findAll('.iin-row')).toHaveLength(100)
    expect(view.focusedText).toBe('Person 050')
    await view.click(view.button('Show 20 more'))
    expect(view.el.findAll('.iin-row')).toHaveLength(120)
    expect(view.focusedText).toBe('Person 100')
  })

  test('goes to the first row once the notes are read, where it was asked for before', async () => {
    view = await ViewHost.start(
      { 'a.md': talkedWith('Jane Doe', '2026-08-01') },
      { warm: false, coldPace: 3000 },
    )
    expect(view.el.getText()).toContain('Reading')
    await view.host.advance(5000)
    expect(view.focusedText).toBe('Overdue 1')
  })

  test('stays where somebody went in the meantime', async () => {
    view = await ViewHost.start(
      { 'a.md': talkedWith('Jane Doe', '2026-08-01') },
      { warm: false, coldPace: 3000 },
    )
    const elsewhere = view.host.document.body.createEl('input')
    elsewhere.focus()
    await view.host.advance(5000)
    expect(view.focused).toBe(elsewhere)
  })

  test('goes to the first button where there is nothing yet', async () => {
    view = await ViewHost.start({})
    expect(view.focusedText).toBe('New interview')
  })
})
