import { localDayAndTime } from '../../days/today'
import type { FieldRow } from './field-row'
import { joinTypedDay, partTypedDay, readTime, readTypedDay } from '../../days/typed-day'

/**
 * The inputs for a day, and for a time of day where one is asked for. They are the system's own, which know the user's
 * calendar and keyboard. Those hold nothing but whole days, so what was pasted or kept in another form is understood where
 * it can be, and else stands in a plain text input, to be seen and put right.
 */
export class DayField {
  readonly dayEl: HTMLInputElement
  readonly timeEl: HTMLInputElement | null

  constructor(row: FieldRow, withTime = false) {
    this.dayEl = row.addInput({ type: 'date', max: '9999-12-31' })
    this.timeEl = withTime ? row.addInput({ type: 'time' }, 'Time') : null
    this.understand(this.dayEl, (text) => this.takeDay(text))
    if (this.timeEl) this.understand(this.timeEl, (text) => this.showTime(text))
  }

  /** What was typed, as `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm` where it is understood; '' where nothing was. */
  get value(): string {
    const text = joinTypedDay({ day: this.dayEl.value, time: this.timeEl?.value ?? '' })
    const read = readTypedDay(text, localDayAndTime)
    if (read === null) return text
    return read.time === null ? read.day : `${read.day}T${read.time}`
  }

  set value(text: string) {
    show(this.dayEl, 'date', '')
    this.showTime('')
    this.takeDay(text)
  }

  /** What is wrong before anybody asks what the day means; null where nothing is. */
  get problem(): string | null {
    if (this.dayEl.validity.badInput) return 'The day is not complete.'
    if (this.timeEl?.validity.badInput) return 'The time is not complete.'
    const time = this.timeEl?.value ?? ''
    if (time === '') return null
    if (readTime(time) === null) return `“${time}” is no time that is understood. Write it like 14:00.`
    return this.dayEl.value.trim() === '' ? 'On which day? So far there is only a time.' : null
  }

  /** The input to go to when something is wrong. */
  get wrongEl(): HTMLInputElement {
    const { timeEl } = this
    const wrong =
      timeEl && (timeEl.validity.badInput || (timeEl.value !== '' && readTime(timeEl.value) === null))
    return timeEl && wrong && !this.dayEl.validity.badInput ? timeEl : this.dayEl
  }

  /** Shows what `text` says; of day and time, what it does not say stays as it was. */
  private takeDay(text: string): void {
    const { day, time } = partTypedDay(text, localDayAndTime)
    const known = this.timeEl !== null || readTypedDay(day, localDayAndTime) !== null
    if (day !== '' || time === '') show(this.dayEl, 'date', known ? day : text.trim())
    if (time !== '') this.showTime(time)
  }

  private showTime(text: string): void {
    if (this.timeEl) show(this.timeEl, 'time', readTime(text) ?? text)
  }

  private understand(inputEl: HTMLInputElement, take: (text: string) => void): void {
    inputEl.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text/plain').trim() ?? ''
      // In a plain input, pasting is what it always is.
      if (text === '' || inputEl.type === 'text') return
      event.preventDefault()
      take(text)
      inputEl.trigger('change')
    })
    inputEl.addEventListener('change', () => {
      if (inputEl.type === 'text') take(inputEl.value)
    })
  }
}

/** Shows `text` in an input of the type, or in a plain one where that type cannot hold it. */
function show(inputEl: HTMLInputElement, type: 'date' | 'time', text: string): void {
  inputEl.type = type
  inputEl.value = text
  if (inputEl.value === text) return
  inputEl.type = 'text'
  inputEl.value = text
}
