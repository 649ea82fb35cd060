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
})
