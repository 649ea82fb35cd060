import type { App, Setting } from 'obsidian'
import { suggestTexts } from '../forms/input-suggest'
import { cadencesLike, settingProblem } from '../../settings/setting-problem'

/** Draws the row that asks how often to be in touch: any text that is understood, with the usual answers to choose from. */
export function drawCadence(
  app: App,
  setting: Setting,
  name: string,
  current: string,
  save: (cadence: string) => void,
): void {
  setting.addText((text) => {
    text.setValue(current)
    text.inputEl.setAttr('aria-label', name)
    const take = () => {
      const problem = settingProblem('defaultCadence', text.getValue())
      setting.setErrorMessage(problem)
      text.inputEl.setAttr('aria-invalid', problem === null ? null : true)
      if (problem === null) save(text.getValue().trim())
    }
    text.onChange(take)
    // A choice from the list comes as a change alone.
    text.inputEl.addEventListener('change', take)
    suggestTexts(app, text.inputEl, { find: cadencesLike, fromTheStart: true })
  })
}
