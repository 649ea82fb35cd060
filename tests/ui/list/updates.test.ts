import { afterEach, describe, expect, test } from 'vitest'
import { talkedWith, ViewHost } from './view-host'

let view: ViewHost
const start = async (...args: Parameters<typeof ViewHost.start>) => (view = await ViewHost.start(...args))
afterEach(() => view.host.unload())

const files = {
  'Interviews/Jane.md': talkedWith('Jane Doe', '2026-08-11'),
  'Interviews/Kim.md': talkedWith('Kim', '2026-08-12'),
  'Interviews/Sam.md': talkedWith('Sam Lee', '2026-08-13'),
}

/** Somebody else writes a note. */
async function write(path: string, text: string): Promise<void> {
  await view.host.disk.external.write(path, text)
  await view.host.advance(2000)
}

describe('after a change', () => {
  test('what is unchanged keeps its element, and what changed is drawn in its own', async () => {
    await start(files)
    const before = ['Jane Doe', 'Kim', 'Sam Lee'].map((name) => view.row(name))
    const [janeName] = before.map((row) => row.find('.iin-who'))
    await write('Interviews/Kim.md', talkedWith('Kim', '2026-08-12', { company: 'Acme' }))
    expect(view.sections()['Overdue 3']).toContain('Kim · Acme | 11 days overdue · last in touch in August')
    expect(['Jane Doe', 'Kim', 'Sam Lee'].map((name) => view.row(name))).toEqual(before)
    expect(view.row('Jane Doe').find('.iin-who')).toBe(janeName)
  })

  test('the focus stays on its row, on its head, on its button', async () => {
    await start(files)
    for (const focused of [
      view.openOf('Kim'),
      view.head('Overdue'),
      view.button('More actions', view.row('Kim')),
    ]) {
      focused.focus()
      await write(
        'Interviews/Jane.md',
        talkedWith('Jane Doe', '2026-08-10', { company: `${focused.className}` }),
      )
      expect(view.focused).toBe(focused)
    }
  })

  test('the focus of a row that is gone goes to the next, and from the last to the one before', async () => {
    await start(files)
    view.openOf('Kim').focus()
    await view.click(view.button('Log check-in today', view.row('Kim')))
    await view.host.advance(1000)
    expect(Object.keys(view.sections())).toEqual(['Overdue 2', 'Later 1'])
    expect(view.focusedText).toBe('Sam Lee')
    await write('Interviews/Sam.md', 'no interview any more')
    await view.host.advance(1000)
    expect(view.focusedText).toBe('Later 1')
  })

  test('nothing takes the focus that had it not', async () => {
    await start(files)
    view.focused.blur()
    await write('Interviews/Kim.md', 'no interview any more')
    expect(view.focused).toBe(view.host.document.body)
  })

  test('what was folded is folded still, also when the app starts again', async () => {
    await start(files)
    await view.click(view.head('Overdue'))
    await write('Interviews/Kim.md', talkedWith('Kim', '2026-08-12', { company: 'Acme' }))
    expect(view.sections()).toEqual({ 'Overdue 3': [] })
    const layout = view.host.app.workspace.getLayout()
    await view.host.unload()

    await start(files, { layout })
    expect(view.sections()).toEqual({ 'Overdue 3': [] })
  })

  test('a damaged layout folds nothing', async () => {
    await start(files)
    await view.leaf.setViewState({
      ...view.leaf.getViewState(),
      state: { folded: { overdue: 'yes' }, more: 3 },
    })
    await view.host.settle()
    expect(view.sections()['Overdue 3']).toHaveLength(3)
  })
})
