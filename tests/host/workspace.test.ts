import type { WorkspaceLeaf } from 'obsidian'
import { beforeEach, describe, expect, test } from 'vitest'
import { workspaceExports } from './core/workspace/exports'
import type { Shell } from './core/workspace/shell'
import { type FaceUnderTest, startFace } from './face-under-test'

const { ItemView, MarkdownView } = workspaceExports
const TYPE = 'sample'

/** What happened to the sample views, in order. */
let told: string[]
let made: number

class SampleView extends ItemView {
  readonly number = ++made

  constructor(leaf: WorkspaceLeaf) {
    super(leaf)
    told.push(`made ${this.number}`)
  }

  getViewType() {
    return TYPE
  }

  getDisplayText() {
    return 'Sample'
  }

  protected override async onOpen() {
    told.push(`opened ${this.number}`)
    this.registerEvent(this.app.vault.on('create', (file) => told.push(`${this.number} saw ${file.path}`)))
  }

  protected override async onClose() {
    told.push(`closed ${this.number}`)
  }
}

const withSample = (shell: Shell) => void shell.surface.registerView(TYPE, (leaf) => new SampleView(leaf))

beforeEach(() => {
  told = []
  made = 0
})

const noteOf = (host: FaceUnderTest) => {
  const view = host.app.workspace.getActiveViewOfType(MarkdownView)
  if (!view) throw new Error('No note is open')
  return view
}

async function openNote(host: FaceUnderTest, path: string) {
  await host.app.workspace.openLinkText(path, '')
  await host.settle()
  return noteOf(host)
}

describe('leaves', () => {
  test('a view has a header and a content, and its registrations end when it closes', async () => {
    const { app, disk } = await startFace({ before: withSample })
    const leaf = await app.workspace.ensureSideLeaf(TYPE, 'right')
    const view = leaf.view
    if (!(view instanceof SampleView)) throw new Error('No sample view')
    expect([...view.containerEl.children].map((el) => el.className)).toEqual(['view-header', 'view-content'])
    await app.vault.create('a.md', '')
    leaf.detach()
    await app.vault.create('b.md', '')
    expect(told).toEqual(['made 1', 'opened 1', '1 saw a.md', 'closed 1'])
    expect(Object.keys(disk.files())).toEqual(['a.md', 'b.md'])
  })

  test('a hidden leaf of the saved layout is deferred until it is revealed', async () => {
    const first = await startFace({ before: withSample })
    await first.app.workspace.ensureSideLeaf(TYPE, 'right', { active: true })
    first.app.workspace.rightSplit.collapse()
    const layout = first.app.workspace.getLayout()
    await first.running.stop()
    told = []

    const { app } = await startFace({ before: withSample, layout })
    const [leaf] = app.workspace.getLeavesOfType(TYPE)
    if (!leaf) throw new Error('The leaf is gone')
    expect(leaf.isDeferred).toBe(true)
    expect(leaf.view instanceof SampleView).toBe(false)
    expect(told).toEqual([])
    await app.workspace.revealLeaf(leaf)
    expect(leaf.isDeferred).toBe(false)
    expect(leaf.view instanceof SampleView).toBe(true)
    expect(told).toEqual(['made 2', 'opened 2'])
  })

  test('a leaf that was in sight is there at once', async () => {
    const first = await startFace({ before: withSample })
    await first.app.workspace.ensureSideLeaf(TYPE, 'right')
    const layout = first.app.workspace.getLayout()
    const { app } = await startFace({ before: withSample, layout })
    expect(app.workspace.getLeavesOfType(TYPE)[0]?.isDeferred).toBe(false)
  })

  test('a leaf made in the background is deferred or not, as the switch says', async () => {
    for (const [reading, deferred] of [
      ['at-start', false],
      ['always', true],
    ] as const) {
      const switches = { hiddenLeafIsDeferred: reading }
      const { app } = await startFace({ before: withSample, switches })
      const leaf = await app.workspace.ensureSideLeaf(TYPE, 'right', { reveal: false })
      expect(leaf.isDeferred).toBe(deferred)
    }
  })

  test('the leaf stays when its plugin goes, and gets a new view when it comes back', async () => {
    const { app, shell, settle } = await startFace()
    const remove = shell.surface.registerView(TYPE, (leaf) => new SampleView(leaf))
    const leaf = await app.workspace.ensureSideLeaf(TYPE, 'right')
    remove()
    await settle()
    expect(leaf.view instanceof SampleView).toBe(false)
    expect(app.workspace.getLeavesOfType(TYPE)).toEqual([leaf])
    withSample(shell)
    await settle()
    expect(leaf.view instanceof SampleView).toBe(true)
    expect(told).toEqual(['made 1', 'opened 1', 'closed 1', 'made 2', 'opened 2'])
  })

  test('a view type cannot be registered twice', async () => {
    const { shell } = await startFace({ before: withSample })
    expect(() => withSample(shell)).toThrow('existing view type "sample"')
  })

  test('a leaf may have a window of its own, with another document, which goes when the leaf does', async () => {
    const { app, settle } = await startFace({ files: { 'a.md': 'A' } })
    const told: string[] = []
    app.workspace.on('window-open', () => told.push('open'))
    app.workspace.on('window-close', () => told.push('close'))
    const leaf = app.workspace.getLeaf('window')
    await app.workspace.openLinkText('a', '', 'window')
    const [, second] = app.workspace.getLeavesOfType('markdown').concat(leaf).reverse()
    expect(leaf.view.containerEl.doc).not.toBe(document)
    expect(second?.view.containerEl.doc).not.toBe(leaf.view.containerEl.doc)
    leaf.detach()
    await settle()
    expect(told).toEqual(['open', 'open', 'close'])
    expect(document.querySelectorAll('.mod-popout')).toHaveLength(1)
  })

  test('stopping closes every view, and saves what was typed', async () => {
    const host = await startFace({ files: { 'a.md': 'A' }, before: withSample })
    await host.app.workspace.ensureSideLeaf(TYPE, 'right')
    const { editor } = await openNote(host, 'a')
    editor.setValue('B')
    await host.running.stop()
    expect(told).toEqual(['made 1', 'opened 1', 'closed 1'])
    expect(host.disk.files()).toEqual({ 'a.md': 'B' })
    expect(document.body.children).toHaveLength(0)
  })

  test('on a phone the sidebar is a drawer, and there is no status bar', async () => {
    const { app, shell } = await startFace({ before: withSample, device: 'phone' })
    const leaf = await app.workspace.ensureSideLeaf(TYPE, 'right')
    expect(leaf.parent.containerEl.className).toBe('workspace-drawer mod-right')
    expect(shell.statusBarEl).toBeNull()
    expect(document.body.hasClass('is-phone')).toBe(true)
    expect(() => app.workspace.openPopoutLeaf()).toThrow()
  })
})

describe('notes', () => {
  test('a link opens in the leaf at hand, in a new tab or beside it', async () => {
    const { app, settle } = await startFace({ files: { 'a.md': 'A', 'b.md': 'B' } })
    const titles = () => {
      const shown: string[] = []
      app.workspace.iterateRootLeaves((leaf) => shown.push(leaf.getDisplayText()))
      return shown
    }
    await app.workspace.openLinkText('a', '')
    expect(titles()).toEqual(['a'])
    await app.workspace.openLinkText('b', '')
    expect(titles()).toEqual(['b'])
    await app.workspace.openLinkText('a', '', 'tab')
    expect(titles()).toEqual(['b', 'a'])
    await app.workspace.openLinkText('b', '', 'split')
    expect(titles()).toEqual(['b', 'a', 'b'])
    await settle()
    expect(app.workspace.getActiveFile()?.path).toBe('b.md')
  })

  test('a link to nowhere makes the note', async () => {
    const { app, disk } = await startFace()
    await app.workspace.openLinkText('Nobody yet', '')
    expect(disk.files()).toEqual({ 'Nobody yet.md': '' })
  })

  test('the workspace tells which file was opened and which leaf is active', async () => {
    const { app, settle } = await startFace({ files: { 'a.md': 'A' }, before: withSample })
    const events: string[] = []
    app.workspace.on('file-open', (file) => events.push(`file ${file?.path}`))
    app.workspace.on('active-leaf-change', (leaf) => events.push(`leaf ${leaf?.view.getViewType()}`))
    await app.workspace.openLinkText('a', '')
    await settle()
    const side = await app.workspace.ensureSideLeaf(TYPE, 'right', { active: true })
    await settle()
    expect(events).toEqual(['file a.md', 'leaf sample'])
    expect(app.workspace.getActiveViewOfType(SampleView)).toBe(side.view)
    expect(app.workspace.getActiveFile()?.path).toBe('a.md')
  })

  test('an editor saves two seconds after the last key', async () => {
    const host = await startFace({ files: { 'a.md': 'one\n' } })
    const { editor } = await openNote(host, 'a')
    editor.replaceRange('two\n', { line: 1, ch: 0 })
    await host.clock.advance(1500)
    editor.replaceRange('three\n', { line: 2, ch: 0 })
    await host.clock.advance(1900)
    expect(host.disk.files()).toEqual({ 'a.md': 'one\n' })
    await host.clock.advance(200)
    expect(host.disk.files()).toEqual({ 'a.md': 'one\ntwo\nthree\n' })
  })

  test('opening and closing a note writes nothing', async () => {
    const host = await startFace({ files: { 'a.md': '\r\none\r\ntwo' } })
    await openNote(host, 'a')
    host.app.workspace.activeLeaf?.detach()
    await host.clock.advance(5000)
    expect(host.disk.files()).toEqual({ 'a.md': '\r\none\r\ntwo' })
    expect(host.running.counters.filesWritten).toBe(0)
  })

  test('line ends of Windows are lost or kept by an edit, as the switch says', async () => {
    for (const [normalises, saved] of [
      [true, 'one\ntwo!\n'],
      [false, 'one\r\ntwo!\r\n'],
    ] as const) {
      const switches = { editorNormalisesLineEnds: normalises }
      const host = await startFace({ files: { 'a.md': 'one\r\ntwo\r\n' }, switches })
      const { editor } = await openNote(host, 'a')
      editor.replaceRange('!', { line: 1, ch: 3 })
      expect(editor.getValue()).toBe(saved)
      await host.clock.advance(2100)
      expect(host.disk.files()).toEqual({ 'a.md': saved })
    }
  })

  test('an outside change is merged into a note with line ends of Windows', async () => {
    const host = await startFace({ files: { 'a.md': 'one\r\ntwo\r\n' } })
    const { editor } = await openNote(host, 'a')
    editor.replaceRange('!', { line: 1, ch: 3 })
    await host.disk.external.write('a.md', 'zero\r\none\r\ntwo\r\n')
    await host.clock.advance(1000)
    expect(editor.getValue()).toBe('zero\none\ntwo!\n')
  })

  test('closing a note saves what was typed', async () => {
    const host = await startFace({ files: { 'a.md': 'one' } })
    const { editor } = await openNote(host, 'a')
    editor.setValue('two')
    host.app.workspace.activeLeaf?.detach()
    await host.settle()
    expect(host.disk.files()).toEqual({ 'a.md': 'two' })
  })

  test('an outside change is merged into unsaved typing, and both reach the disk', async () => {
    const host = await startFace({ files: { 'a.md': '---\nx: 1\n---\nbody\n' } })
    const { editor } = await openNote(host, 'a')
    editor.setCursor(3, 4)
    editor.replaceSelection(', typed')
    await host.disk.external.write('a.md', '---\nx: 2\ny: 3\n---\nbody\n')
    await host.clock.advance(1000)
    expect(editor.getValue()).toBe('---\nx: 2\ny: 3\n---\nbody, typed\n')
    expect(editor.getCursor()).toEqual({ line: 4, ch: 11 })
    await host.clock.advance(2000)
    expect(host.disk.files()).toEqual({ 'a.md': '---\nx: 2\ny: 3\n---\nbody, typed\n' })
  })

  test('what the vault writes shows in an open editor that holds nothing new', async () => {
    const host = await startFace({ files: { 'a.md': 'one\ntwo\n' } })
    const { editor } = await openNote(host, 'a')
    editor.setCursor(1, 2)
    const file = host.app.vault.getFileByPath('a.md')
    if (!file) throw new Error('No file')
    await host.app.vault.process(file, (text) => `zero\n${text}`)
    await host.settle()
    expect(editor.getValue()).toBe('zero\none\ntwo\n')
    expect(editor.getCursor()).toEqual({ line: 2, ch: 2 })
  })

  test('a view follows the name of its file, and goes when the file goes', async () => {
    const host = await startFace({ files: { 'a.md': 'one' } })
    const view = await openNote(host, 'a')
    const file = host.app.vault.getFileByPath('a.md')
    if (!file) throw new Error('No file')
    await host.app.vault.rename(file, 'b.md')
    expect(view.getDisplayText()).toBe('b')
    await host.app.vault.delete(file)
    await host.settle()
    expect(host.app.workspace.activeLeaf?.view.getViewType()).toBe('empty')
  })

  test('the properties are shown above the source, and the reading view renders links and tasks', async () => {
    const host = await startFace({
      files: { 'a.md': '---\ntags: [x, y]\n---\n[[b|Bee]] and [[nowhere]]\n- [ ] ask\n', 'b.md': '' },
    })
    const view = await openNote(host, 'a')
    expect(view.contentEl.find('.metadata-property').getText()).toBe('tagsxy')
    host.running.commands.executeCommandById('markdown:toggle-preview')
    await host.settle()
    const rendered = view.previewMode.containerEl
    expect(rendered.findAll('a').map((a) => [a.getText(), a.getAttr('data-href'), a.className])).toEqual([
      ['Bee', 'b', 'internal-link'],
      ['nowhere', 'nowhere', 'internal-link is-unresolved'],
    ])
    expect(rendered.findAll('input.task-list-item-checkbox')).toHaveLength(1)
    rendered.find('a').click()
    await host.settle()
    expect(host.app.workspace.getActiveFile()?.path).toBe('b.md')
  })

  test('a code block of a plugin is drawn by it', async () => {
    const host = await startFace({ files: { 'a.md': 'x\n\n```sample\nbody\n```\n' } })
    host.shell.surface.registerCodeBlockProcessor('sample', (source, el, context) => {
      const section = context.getSectionInfo(el)
      el.setText(`drawn from ${source} of ${context.sourcePath}, line ${section?.lineStart}`)
    })
    const view = await openNote(host, 'a')
    host.running.commands.executeCommandById('markdown:toggle-preview')
    await host.settle()
    expect(view.previewMode.containerEl.find('.block-language-sample').getText()).toBe(
      'drawn from body of a.md, line 2',
    )
  })
})
