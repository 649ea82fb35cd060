import type { SettingControl } from 'obsidian'
import type { Setting } from '../setting'
import type { AbstractTextComponent } from '../text-components'
import { PathSuggest } from './path-suggest'
import type { SettingTab } from './setting-tab'

type TextControl = Extract<SettingControl, { type: 'text' | 'textarea' | 'file' | 'folder' }>
type Checked<V> = { defaultValue?: V; validate?: (value: V) => string | void | Promise<string | void> }

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** Adds the control of a definition to its row: it shows the stored value, and stores what the user sets and passes. */
export function addControl(tab: SettingTab, setting: Setting, name: string, control: SettingControl): void {
  const { key } = control
  const stored = tab.getControlValue(key) ?? control.defaultValue
  /** Says whether the value may be stored, and shows why where it may not. */
  const passes = async <V>(value: V, { validate }: Checked<V>): Promise<boolean> => {
    const message = (await validate?.(value)) || null
    setting.setErrorMessage(message)
    return message === null
  }
  const store = async <V>(value: V, checked: Checked<V>) => {
    if (!(await passes(value, checked))) return
    await tab.setControlValue(key, value)
    tab.refreshDomState()
  }
  const addTextual = (
    field: AbstractTextComponent<HTMLInputElement | HTMLTextAreaElement>,
    of: TextControl,
  ) => {
    field.setValue(asText(stored)).setPlaceholder(of.placeholder ?? '')
    field.onChange((value) => store<string>(value, of))
    void passes<string>(field.getValue(), of)
  }

  switch (control.type) {
    case 'toggle':
      setting.addToggle((toggle) => {
        toggle.setValue(stored === true).onChange((value) => store(value, control))
      })
      break
    case 'text':
      setting.addText((text) => addTextual(text, control))
      break
    case 'file':
    case 'folder':
      setting.addText((text) => {
        addTextual(text, control)
        new PathSuggest(tab.app, text.inputEl, control)
      })
      break
    case 'textarea':
      setting.addTextArea((area) => {
        addTextual(area, control)
        area.inputEl.rows = control.rows ?? 3
      })
      break
    case 'number':
      setting.addText((text) => {
        const { min, max, step } = control
        text.inputEl.type = 'number'
        text.inputEl.setAttrs({ min: min ?? null, max: max ?? null, step: step ?? null })
        text.setValue(asText(stored)).setPlaceholder(control.placeholder ?? '')
        const numberOf = (typed: string) => {
          const value = parseFloat(typed)
          return Number.isNaN(value) ? (control.defaultValue ?? 0) : value
        }
        text.onChange((typed) => store(numberOf(typed), control))
        void passes(numberOf(text.getValue()), control)
      })
      break
    case 'slider':
      setting.addSlider((slider) => {
        slider.setLimits(control.min, control.max, control.step)
        slider.setValue(typeof stored === 'number' ? stored : control.min)
        slider.setDisplayFormat(control.displayFormat ?? String).setDynamicTooltip()
        slider.onChange((value) => store(value, control))
      })
      break
    case 'dropdown':
      setting.addDropdown((dropdown) => {
        dropdown.addOptions(control.options).setValue(asText(stored))
        dropdown.onChange((value) => store(value, control))
      })
      break
    case 'color':
      setting.addColorPicker((color) => {
        if (typeof stored === 'string') color.setValue(stored)
        color.onChange((value) => store(value, control))
      })
      break
  }
  for (const field of setting.controlEl.findAll('input, select, textarea')) field.setAttr('aria-label', name)
}
