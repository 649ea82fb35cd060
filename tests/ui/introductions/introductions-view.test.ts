import { describe, expect, test } from 'vitest'
import type { Host } from '../../host/node/host'
import { hosts, interview, note } from '../hands'

const start = hosts()

const FILES = {
  'Interviews/Sam.md': interview('Sam Lee', 'interview_on: 2026-08-03'),
  'Interviews/Kit.md': interview('Kit Moe', 'introduced_by: Sam Lee'),
  'Home.md': note('title: Home'),
}

async function opened(files: Record<string, string> = FILES): Promise<Host> {
  const host = await start(files)
  await host.command('open-introductions')
  await host.advance(500)
  return host
}

const view = (host: Host) => host.document.body.find('.iin-introductions')

/** The names in the drawing, from the roots on. */
const names = (host: Host) =>
  view(host)
    .findAll('.iin-led > text:first-of-type')
    .map((el) => el.textContent)

const button = (host: Host, text: string) => {
  const found = view(host)
    .findAll('button')
    .find((one) => one.getText() === text)
  if (!found) throw new Error(`There is no button “${text}”`)
  return found
}

describe('the drawing', () => {
  test('follows the notes while it can be seen', async () => {
    const host = await opened()
    expect(names(host)).toEqual(['Sam Lee', 'Kit Moe'])
    await host.disk.external.write('Interviews/Ana.md', interview('Ana Ruiz', 'introduced_by: Kit Moe'))
    await host.advance(2000)
    expect(names(host)).toEqual(['Sam Lee', 'Kit Moe', 'Ana Ruiz'])
  })

  test('rests behind another tab, and shows what it missed when its tab comes to the front', async () => {
    const host = await opened()
    const { workspace } = host.app
    const [leaf] = workspace.getLeavesOfType('informational-interviews-introductions')
    await host.until(workspace.openLinkText('Home', '', 'tab'))
    await host.settle()
    expect(view(host).isShown()).toBe(false)
    await host.disk.external.write('Interviews/Ana.md', interview('Ana Ruiz', 'introduced_by: Kit Moe'))
    await host.advance(2000)
    expect(names(host)).toEqual(['Sam Lee', 'Kit Moe'])
    if (leaf) await host.until(workspace.revealLeaf(leaf))
    await host.advance(500)
    expect(names(host)).toEqual(['Sam Lee', 'Kit Moe', 'Ana Ruiz'])
  })

  test('has whom no interview note tells of, opens their note, and stays where they have none', async () => {
    const host = await opened({
      'Interviews/Sam.md': interview('Sam Lee', 'introduced_by: "[[Rosa Lind]]"'),
      'Interviews/Kit.md': interview('Kit Moe', 'introduced_by: Aunt Gisela'),
      'Interviews/Bo.md': interview('Bo Iden', 'introduced_by: Ann Ray'),
      'People/Rosa Lind.md': note('title: Rosa'),
      'People/Ann Ray.md': note('title: Ann'),
    })
    const { workspace } = host.app
    const led = (name: string) => {
      const found = view(host)
        .findAll('.iin-led')
        .find((el) => el.textContent.startsWith(name))
      if (!found) throw new Error(`${name} is not drawn`)
      return found
    }
    expect(led('Aunt Gisela').find('title').textContent).toBe('Aunt Gisela, no interview note')
    expect(led('Aunt Gisela').getAttribute('aria-disabled')).toBe('true')
    led('Aunt Gisela').dispatchEvent(new host.window.MouseEvent('click'))
    await host.settle()
    expect(workspace.getActiveFile()).toBeNull()
    for (const [name, path] of [
      ['Rosa Lind', 'People/Rosa Lind.md'],
      // No link leads to it, but there is a note of that name.
      ['Ann Ray', 'People/Ann Ray.md'],
    ] as const) {
      led(name).dispatchEvent(new host.window.MouseEvent('click'))
      await host.settle()
      expect(workspace.getActiveFile()?.path).toBe(path)
    }
  })

  test('says what the dots in it mean, and of no others', async () => {
    const host = await opened()
    const legend = () =>
      view(host)
        .findAll('.iin-legend-item')
        .map((el) => el.getText())
    expect(legend()).toEqual(['talked', 'not asked yet'])
    await host.disk.external.write('Interviews/Sam.md', interview('Sam Lee', 'asked_on: 2026-11-20'))
    await host.advance(2000)
    expect(legend()).toEqual(['asked', 'not asked yet'])
    button(host, 'As a list').click()
    expect(view(host).find('.iin-legend').isShown()).toBe(false)
  })

  test('is a list, too, in which nobody without a note is a link', async () => {
    const host = await opened({
      'Interviews/Kit.md': interview('Kit Moe', 'introduced_by: Aunt Gisela'),
    })
    button(host, 'As a list').click()
    const list = view(host).find('.iin-led-list')
    expect(list.getText()).toBe('Aunt Gisela · no interview noteKit Moe · not asked yet')
    expect(list.findAll('a').map((el) => el.getText())).toEqual(['Kit Moe'])
  })

  test('keeps what was chosen with the layout, and leaves out what is no choice', async () => {
    const host = await opened()
    const [leaf] = host.app.workspace.getLeavesOfType('informational-interviews-introductions')
    const field = view(host).find('input')
    if (field.instanceOf(HTMLInputElement)) field.value = 'Acme'
    field.dispatchEvent(new host.window.Event('input'))
    button(host, 'As a list').click()
    expect(leaf?.getViewState().state).toMatchObject({ isList: true, company: 'Acme' })
    await leaf?.setViewState({
      type: 'informational-interviews-introductions',
      state: { isList: 'no', company: 7 },
    })
    expect(leaf?.getViewState().state).toMatchObject({ isList: true, company: 'Acme' })
  })

  test('is larger and smaller by button and key, which is kept with the layout within bounds', async () => {
    const host = await opened()
    const [leaf] = host.app.workspace.getLeavesOfType('informational-interviews-introductions')
    const width = () => Number(view(host).find('svg[role=group]').getAttribute('width'))
    const usual = width()
    const press = (key: string, how = {}) =>
      view(host)
        .find('.iin-led')
        .dispatchEvent(new host.window.KeyboardEvent('keydown', { key, bubbles: true, ...how }))
    button(host, 'Larger').click()
    expect(width()).toBe(1.25 * usual)
    press('+')
    expect(width()).toBe(1.25 ** 2 * usual)
    press('-')
    press('-', { ctrlKey: true })
    expect(width()).toBe(1.25 * usual)
    expect(leaf?.getViewState().state).toMatchObject({ zoom: 1.25 })
    press('0')
    expect(width()).toBe(usual)
    for (const [stored, shown] of [
      [2, 2],
      [99, 2.5],
      [0, 0.4],
      ['1', 0.4],
      [NaN, 0.4],
    ]) {
      await leaf?.setViewState({
        type: 'informational-interviews-introductions',
        state: { zoom: stored },
      })
      expect(width()).toBe(Number(shown) * usual)
    }
  })
})
