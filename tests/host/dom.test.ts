import { JSDOM } from 'jsdom'
import { beforeEach, describe, expect, test } from 'vitest'
import type { HostWindow } from './core/dom/extend'
import { installDom } from './core/dom/install'

function newWindow(): HostWindow {
  const win = new JSDOM('<!doctype html><body></body>').window.document.defaultView
  if (!win) throw new Error('jsdom gave no window')
  return win
}

let win: HostWindow
let body: HTMLElement
beforeEach(() => {
  win = newWindow()
  installDom(win)
  body = win.document.body
})

describe('creating elements', () => {
  test('createEl appends to its node and takes class, text, attributes and value', () => {
    const input = body.createEl('input', {
      cls: 'one two',
      attr: { 'aria-label': 'Name', 'data-n': 3, 'data-none': null },
      value: 'Jane',
      type: 'text',
      placeholder: 'Somebody',
    })
    expect(input.outerHTML).toBe(
      '<input type="text" placeholder="Somebody" class="one two" aria-label="Name" data-n="3">',
    )
    expect(input.value).toBe('Jane')
    expect(input.parentElement).toBe(body)
  })

  test('a string instead of options is the class, and the callback gets the element', () => {
    const seen: Element[] = []
    const div = body.createDiv('a b', (el) => seen.push(el))
    expect(div.className).toBe('a b')
    expect(seen).toEqual([div])
  })

  test('as a global it makes a loose element', () => {
    expect(win.createSpan({ text: 'x' }).parentNode).toBeNull()
    expect(win.createFragment((fragment) => fragment.createEl('b', { text: 'bold' })).textContent).toBe(
      'bold',
    )
  })

  test('prepend puts it first, and a fragment may be the text', () => {
    body.createDiv('last')
    const first = body.createDiv({ prepend: true, text: win.createFragment((f) => f.appendText('hi')) })
    expect(body.firstChild).toBe(first)
    expect(first.textContent).toBe('hi')
  })
})

describe('elements', () => {
  test('a hidden parent hides what is inside', () => {
    const outer = body.createDiv()
    const inner = outer.createDiv()
    expect(inner.isShown()).toBe(true)
    outer.hide()
    expect(inner.isShown()).toBe(false)
    outer.show()
    expect(inner.isShown()).toBe(true)
    outer.detach()
    expect(inner.isShown()).toBe(false)
  })

  test('classes, attributes and queries', () => {
    const el = body.createDiv('a')
    el.addClass('b', 'c')
    el.toggleClass(['a', 'd'], false)
    el.setAttr('aria-expanded', true)
    el.createSpan('b')
    expect(el.className).toBe('b c')
    expect(el.hasClass('b')).toBe(true)
    expect(el.getAttr('aria-expanded')).toBe('true')
    expect(el.findAllSelf('.b')).toHaveLength(2)
    expect(el.find('.b').matchParent('div')).toBe(el)
    el.setAttr('aria-expanded', null)
    expect(el.hasAttribute('aria-expanded')).toBe(false)
  })

  test('a delegated listener hears its selector only, and can be taken off', () => {
    const heard: string[] = []
    const list = body.createEl('ul')
    const item = list.createEl('li', { text: 'x' })
    const listener = (_event: MouseEvent, target: HTMLElement) => heard.push(target.tagName)
    list.on('click', 'li', listener)
    item.click()
    list.click()
    list.off('click', 'li', listener)
    item.click()
    expect(heard).toEqual(['LI'])
  })
})

describe('several windows', () => {
  test('instanceOf holds across windows where instanceof does not', () => {
    const other = newWindow()
    installDom(other, win)
    const el = other.document.body.createDiv()
    expect(el instanceof win.HTMLElement).toBe(false)
    expect(el.instanceOf(win.HTMLElement)).toBe(true)
    expect(el.win).toBe(other)
    expect(el.doc).toBe(other.document)
  })

  test('onWindowMigrated tells when an element has moved to another window', async () => {
    const other = newWindow()
    installDom(other, win)
    const el = body.createDiv()
    const seen: Window[] = []
    el.onWindowMigrated((to) => seen.push(to))
    other.document.body.appendChild(el)
    await Promise.resolve()
    expect(seen).toEqual([other])
  })

  test('onWindowMigrated also tells of an element that was in no document before', async () => {
    const other = newWindow()
    installDom(other, win)
    const el = win.createDiv()
    const seen: Window[] = []
    el.onWindowMigrated((to) => seen.push(to))
    other.document.body.createDiv().appendChild(el)
    await Promise.resolve()
    expect(seen).toEqual([other])
  })

  test('onNodeInserted fires on insertion', async () => {
    const el = win.createDiv()
    let times = 0
    el.onNodeInserted(() => times++, true)
    body.appendChild(el)
    await Promise.resolve()
    expect(times).toBe(1)
  })
})

test('the helpers of the language are there', () => {
  expect([1, 2, 3].last()).toBe(3)
  expect([1, 2, 2].unique()).toEqual([1, 2])
  const list = [1, 2, 1]
  list.remove(1)
  expect(list).toEqual([2])
  expect('{0} of {1}'.format('1', '2')).toBe('1 of 2')
  expect(Object.isEmpty({})).toBe(true)
  expect(Math.clamp(7, 0, 5)).toBe(5)
  expect(Object.keys([])).toEqual([])
})
