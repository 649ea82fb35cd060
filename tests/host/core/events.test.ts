import { afterEach, describe, expect, test, vi } from 'vitest'
import { Component } from './component'
import { Events } from './events'

afterEach(() => {
  vi.restoreAllMocks()
})

describe('events', () => {
  test('reach their listeners in order, with what they carry and as whom they asked', () => {
    const events = new Events()
    const heard: unknown[] = []
    const me = { name: 'me' }
    events.on('x', (...data) => heard.push(['first', ...data]))
    events.on(
      'x',
      function (this: unknown) {
        heard.push(this)
      },
      me,
    )
    events.trigger('x', 1, 'two')
    events.trigger('y')
    expect(heard).toEqual([['first', 1, 'two'], me])
  })

  test('stop at a reference or a callback, also in the middle of an event', () => {
    const events = new Events()
    const heard: string[] = []
    const second = () => heard.push('second')
    events.on('x', () => events.off('x', second))
    events.on('x', second)
    const ref = events.on('x', () => heard.push('third'))
    events.trigger('x')
    events.offref(ref)
    events.trigger('x')
    expect(heard).toEqual(['second', 'third'])
    expect(events.listenerCount('x')).toBe(1)
  })

  test('go on after a listener that throws, whose error stays uncaught', () => {
    const later: (() => void)[] = []
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void) => later.push(run)) as never)
    const events = new Events()
    const heard: string[] = []
    events.on('x', () => {
      throw new Error('mine')
    })
    events.on('x', () => heard.push('next'))
    events.trigger('x')
    expect(heard).toEqual(['next'])
    expect(() => later[0]?.()).toThrow('mine')
  })
})

describe('a component', () => {
  const told = (name: string, list: string[]) => {
    const component = new Component()
    component.onload = () => void list.push(`+${name}`)
    component.onunload = () => list.push(`-${name}`)
    return component
  }

  test('loads its children after itself, and unloads them before', () => {
    const list: string[] = []
    const parent = told('parent', list)
    parent.addChild(told('child', list))
    void parent.load()
    parent.addChild(told('late', list))
    parent.unload()
    expect(list).toEqual(['+parent', '+child', '+late', '-late', '-child', '-parent'])
  })

  test('is loaded once and unloaded once, and then can be loaded again', () => {
    const list: string[] = []
    const component = told('it', list)
    void component.load()
    void component.load()
    component.unload()
    component.unload()
    void component.load()
    expect(list).toEqual(['+it', '-it', '+it'])
  })

  test('ends a child that is taken away', () => {
    const list: string[] = []
    const parent = new Component()
    void parent.load()
    const child = parent.addChild(told('child', list))
    parent.removeChild(child)
    parent.unload()
    expect(list).toEqual(['+child', '-child'])
  })
})
