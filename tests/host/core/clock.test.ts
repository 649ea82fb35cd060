import { describe, expect, test } from 'vitest'
import { ControlledClock } from '../node/controlled-clock'
import { instantOf, runningClock } from './clock'

describe('a local time', () => {
  test('is noon where only the day is given', () => {
    expect(new Date(instantOf('2026-02-28')).toString()).toContain('Sat Feb 28 2026 12:00:00')
    expect(new Date(instantOf('2026-02-28T23:59:58')).toString()).toContain('23:59:58')
  })

  test.each(['2026-02-30', '28.2.2026', 'today', ''])('is not %j', (text) => {
    expect(() => instantOf(text)).toThrow('Not a day')
  })
})

describe('a running clock', () => {
  test('runs on from the day it was given', () => {
    const clock = runningClock('2020-02-29')
    expect(new clock.Date().toDateString()).toBe('Sat Feb 29 2020')
    expect(new clock.Date(0).getTime()).toBe(0)
    expect(clock.Date.now() - clock.now()).toBeLessThan(1_000)
    expect(new clock.Date()).toBeInstanceOf(Date)
    expect(clock.Date()).toContain('Feb 29 2020')
  })

  test('is the machine’s where it was given none', () => {
    expect(runningClock().Date).toBe(Date)
  })

  test('calls back', async () => {
    const clock = runningClock()
    const cancelled = clock.setTimeout(() => expect.fail('was cancelled'), 1)
    clock.clearTimeout(cancelled)
    await new Promise<void>((done) => clock.setTimeout(done, 5))
  })
})

describe('a controlled clock', () => {
  test('stands still until it is moved, and then calls back in order', async () => {
    const clock = new ControlledClock('2026-02-28')
    const called: string[] = []
    clock.setTimeout(() => called.push(`late ${clock.now() - instantOf('2026-02-28')}`), 20)
    const tick = clock.setInterval(() => called.push('tick'), 8)
    clock.clearTimeout(clock.setTimeout(() => called.push('never'), 1))
    expect(called).toEqual([])
    await clock.advance(20)
    clock.clearInterval(tick)
    await clock.advance(100)
    expect(called).toEqual(['tick', 'tick', 'late 20'])
  })

  test('jumps to another day as a machine that slept: what fell due meanwhile comes in its own time', async () => {
    const clock = new ControlledClock('2026-02-28')
    let called = 0
    clock.setTimeout(() => called++, 1_000)
    clock.jumpTo('2026-03-02')
    expect(new clock.Date().toDateString()).toBe('Mon Mar 02 2026')
    expect(called).toBe(0)
    await clock.advance(1_000)
    expect(called).toBe(1)
  })
})
