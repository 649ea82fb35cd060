import { afterEach, expect, test } from 'vitest'
import { field, fill, isFormOpen, pressButton } from '../form-hands'
import { note, ViewHost } from './view-host'

let view: ViewHost
afterEach(() => view.host.unload())

const BUTTON = 'Write down how it went'
const buttons = () =>
  view.el.findAll('.iin-quick').map((el) => el.getAttribute('aria-label') ?? el.getAttribute('data-tooltip'))
const MENU = [
  BUTTON + '…',
  'Draft request…',
  'Draft reminder…',
  'Draft thank-you…',
  'Add next check-in to calendar',
]

async function offered(name: string): Promise<string[]> {
  view.mouse(view.openOf(name), 'contextmenu', { button: 2, clientX: 10, clientY: 10 })
  await view.host.settle()
  const titles = view.menu().filter((title) => MENU.includes(title))
  await view.press('Escape')
  return titles
}

test('a talk that has begun asks how it went, and its button asks for more', async () => {
  view = await ViewHost.start({
    'a.md': note({ contact: 'Sam Lee', interview_on: '2026-11-23T14:00:00' }),
  })
  expect(buttons()).toEqual(['Prepare this interview'])
  await view.host.advance(4 * 60 * 60_000)
  expect(buttons()).toEqual([`How did it go? ${BUTTON}`])
  view.el.find('.iin-quick').click()
  await view.host.settle()
  expect(field(view.host, 'What I learned').value).toBe('')
  await fill(view.host, 'What I learned', 'Patience')
  await pressButton(view.host, 'Write down')
  await view.host.advance(1000)
  expect(isFormOpen(view.host)).toBe(false)
  expect(buttons()).toEqual(['Mark as thanked'])
  expect(await offered('Sam Lee')).toEqual([MENU[3], MENU[0], MENU[4]])
})

test('rows offer what helps before and after a talk, and nothing that does not', async () => {
  view = await ViewHost.start({
    'a.md': note({ contact: 'Ann', company: 'Acme' }),
    'b.md': note({ contact: 'Bob', interview_on: '2026-11-25' }),
    'c.md': note({ contact: 'Cy', interview_on: '2026-11-20', thanked_on: '2026-11-20', cadence: 'weekly' }),
    'd.md': note({ contact: 'Dot', asked_on: '2026-11-02' }),
  })
  expect(await offered('Ann')).toEqual(['Draft request…'])
  expect(await offered('Bob')).toEqual([])
  // Thanked, and still nothing is written down.
  expect(await offered('Cy')).toEqual(['Write down how it went…', 'Add next check-in to calendar'])
  expect(await offered('Dot')).toEqual(['Draft reminder…'])
})

test('a row says no longer that it is to be written down once that is done, in the note too', async () => {
  view = await ViewHost.start({ 'a.md': note({ contact: 'Sam Lee', interview_on: '2026-11-20' }) })
  const text = () => view.openOf('Sam Lee').getText()
  expect(text()).toContain('write down how it went')
  void view.host.disk.external.write(
    'a.md',
    `${await view.host.read('a.md')}\n## Takeaways\n\n- Patience pays\n`,
  )
  await view.host.advance(2000)
  expect(text()).not.toContain('write down how it went')
})
