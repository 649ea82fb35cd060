import { MarkdownPreviewRenderer } from './core/ui/markdown/post-processors'
import { MarkdownRenderer } from './core/ui/markdown/markdown-renderer'
import { Component } from './core/component'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { MarkdownPostProcessor } from 'obsidian'
import { fileAt, startHost } from './node/start-host'

const registered: MarkdownPostProcessor[] = []
function process(processor: MarkdownPostProcessor): void {
  registered.push(processor)
  MarkdownPreviewRenderer.registerPostProcessor(processor)
}
afterEach(() => registered.splice(0).forEach((one) => MarkdownPreviewRenderer.unregisterPostProcessor(one)))

/** What `MarkdownRenderer.render` makes of a text. */
async function rendered(markdown: string): Promise<HTMLElement> {
  const host = await startHost({ files: { 'Sam.md': '' } })
  const el = host.document.body.createDiv()
  await MarkdownRenderer.render(host.app, markdown, el, 'a.md', new Component())
  return el
}

describe('rendered Markdown', () => {
  test('stands directly in its element, block by block', async () => {
    const el = await rendered('---\na: 1\n---\n# Head\n\nText\n\n- one\n')
    expect(el.children.length).toBe(3)
    expect([...el.children].map((child) => child.tagName)).toEqual(['H1', 'P', 'UL'])
    expect(el.find('h1').dataset['heading']).toBe('Head')
  })

  test('tells of each item its line in the block, and of a task its mark; any mark but a blank is a ticked one', async () => {
    const el = await rendered('Text\n\n- [ ] open\n  - [x] done\n- [/] half\n- none\n1. [-] off\n')
    const items = el.findAll('li').map((item) => [item.dataset['line'], item.dataset['task'] ?? null])
    expect(items).toEqual([
      ['0', ''],
      ['1', 'x'],
      ['2', '/'],
      ['3', null],
      ['0', '-'],
    ])
    const checked = el.findAll('.is-checked').map((item) => item.dataset['task'])
    expect(checked).toEqual(['x', '/', '-'])
    const boxes = el.findAll('input.task-list-item-checkbox')
    expect(boxes.map((box) => [box.dataset['line'], box.hasAttribute('disabled')])).toEqual([
      ['0', false],
      ['1', false],
      ['2', false],
      ['0', false],
    ])
    expect(el.findAll('li')[2]?.getText().trim()).toBe('half')
  })

  test('marks what is marked, leaves comments out, and leaves code alone', async () => {
    const el = await rendered(
      'An ==important **bold** word== and %%a [[Sam]] comment%%more, ==alone, `==code== %%x%%`\n\n%%\nhidden\n%%\n',
    )
    expect(el.find('mark').innerHTML).toBe('important <strong>bold</strong> word')
    expect(el.getText().trim()).toBe('An important bold word and more, ==alone, ==code== %%x%%')
    expect(el.children).toHaveLength(1)
  })

  test('links inside a mark lead where they lead', async () => {
    const el = await rendered('==See [[Sam]]==')
    expect(el.find('mark a.internal-link').dataset['href']).toBe('Sam')
  })

  test('is given to post-processors block by block, each of which can ask for its own lines', async () => {
    const seen: unknown[] = []
    process((el, context) => {
      const info = context.getSectionInfo(el)
      const inner = context.getSectionInfo(el.find('*'))
      seen.push([el.getText().trim(), info?.lineStart, info?.lineEnd, inner?.lineStart])
      expect(info?.text).toContain('two\nlines')
      expect(context.getSectionInfo(el.doc.body)).toBeNull()
    })
    await rendered('# Head\n\ntwo\nlines\n')
    expect(seen).toEqual([
      ['Head', 0, 0, 0],
      ['two\nlines', 2, 3, 2],
    ])
  })

  test('keeps what others make of it where one of them fails, and the failure is reported', async () => {
    process(() => {
      throw new Error('mine')
    })
    process((el) => el.find('p').addClass('seen'))
    const host = await startHost()
    const el = host.document.body.createDiv()
    const reported: (() => void)[] = []
    const later = vi.spyOn(globalThis, 'setTimeout')
    later.mockImplementation((report) => Number(reported.push(report)) as never)
    await MarkdownRenderer.render(host.app, 'Text', el, '', new Component())
    later.mockRestore()
    expect(el.innerHTML).toBe('<p class="seen">Text</p>')
    expect(reported[0]).toThrow('mine')
  })

  test('is made by the older function too, which takes the app from the window', async () => {
    const host = await startHost()
    expect(Reflect.get(host.window, 'app')).toBe(host.app)
    expect(typeof Reflect.get(host.window, 'moment')).toBe('function')
    const el = host.document.body.createDiv()
    await MarkdownRenderer.renderMarkdown('Text', el, '', new Component())
    expect(el.innerHTML).toBe('<p>Text</p>')
    const { window } = host
    await host.unload()
    expect('app' in window || 'moment' in window).toBe(false)
  })

  test('draws a code block by its language, whose processor can ask for its lines', async () => {
    const infos: unknown[] = []
    process(
      MarkdownPreviewRenderer.createCodeBlockPostProcessor('mine', (source, el, context) => {
        el.setText(source.toUpperCase())
        const info = context.getSectionInfo(el)
        infos.push([info?.lineStart, info?.lineEnd])
      }),
    )
    const el = await rendered('Text\n\n```mine\nwords\n```\n')
    expect(infos).toEqual([[2, 4]])
    expect(el.find('.block-language-mine').getText()).toBe('WORDS')
  })
})

describe('the reading view', () => {
  const note = '---\na: 1\n---\n# One\n\n> - [ ] quoted\n\n## Two\n\n- [ ] open\n- [x] done\n'
  const options = {
    files: {
      'a.md': note,
      'b.md': 'See [[a#Two]]',
      '.obsidian/app.json': '{"defaultViewMode":"preview"}',
    },
  }

  /** The modes of the tabs, in order. */
  const modes = (host: Awaited<ReturnType<typeof startHost>>) =>
    host.app.workspace.getLeavesOfType('markdown').map((leaf) => leaf.getViewState().state?.['mode'])

  test('is what a new tab opens with where the user set that, unless somebody asks for the source', async () => {
    const host = await startHost(options)
    const { workspace } = host.app
    await workspace.getLeaf('tab').openFile(fileAt(host, 'a.md'))
    expect(modes(host)).toEqual(['preview'])
    await workspace.getLeaf(false).openFile(fileAt(host, 'b.md'), { state: { mode: 'source' } })
    expect(modes(host)).toEqual(['source'])
    // The tab that is there stays as it is.
    await workspace.getLeaf(false).openFile(fileAt(host, 'a.md'))
    expect(modes(host)).toEqual(['source'])
  })

  test('is not what a new tab opens with where the user set nothing', async () => {
    const host = await startHost({ files: { 'a.md': '' } })
    await host.app.workspace.getLeaf('tab').openFile(fileAt(host, 'a.md'))
    expect(modes(host)).toEqual(['source'])
  })

  test('ticks tasks, and takes ticks away, in the note', async () => {
    const host = await startHost(options)
    await host.app.workspace.getLeaf('tab').openFile(fileAt(host, 'a.md'))
    const tick = async (at: number) => {
      const box = host.document.body.findAll('.markdown-preview-view .task-list-item-checkbox')[at]
      box?.click()
      await host.settle()
    }
    await tick(0)
    await tick(2)
    expect(await host.read('a.md')).toBe(
      note.replace('[ ] quoted', '[x] quoted').replace('[x] done', '[ ] done'),
    )
    expect(host.document.body.findAll('.is-checked').map((el) => el.getText().trim())).toEqual(['quoted'])
  })

  test('goes to the heading that a link names', async () => {
    const host = await startHost(options)
    const into = vi.fn<(el: Element) => void>()
    host.window.Element.prototype.scrollIntoView = function () {
      into(this)
    }
    await host.app.workspace.openLinkText('a#Two', '', 'tab')
    await host.settle()
    expect(into.mock.calls.map(([el]) => el.textContent)).toEqual(['Two'])
  })

  test('in the source the cursor goes to the heading', async () => {
    const host = await startHost(options)
    await host.app.workspace.openLinkText('a#Two', '', 'tab', { state: { mode: 'source' } })
    const cursor = host.app.workspace.activeEditor?.editor?.getCursor()
    expect(cursor?.line).toBe(7)
  })
})
