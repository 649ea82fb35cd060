import { Plugin } from 'obsidian'
import { askContact } from '../../../src/ui/forms/contact-form'
import { askDay, recentDays } from '../../../src/ui/forms/day-form'
import { ExistingNotesForm } from '../../../src/ui/forms/existing-notes-form'
import { NewInterviewForm } from '../../../src/ui/forms/new-interview-form'
import { UndoForm } from '../../../src/ui/forms/undo-form'
import { SettingsStore } from '../../../src/settings/settings-store'
import { SettingsTab } from '../../../src/ui/settings/settings-tab'

/** The forms and the settings without the rest of the product, for tests that stand in for the rest. */
export default class FormsPlugin extends Plugin {
  readonly forms = {
    NewInterviewForm,
    ExistingNotesForm,
    UndoForm,
    SettingsTab,
    askContact,
    askDay,
    recentDays,
  }
  readonly store = new SettingsStore({ load: () => this.loadData(), save: (data) => this.saveData(data) })

  override async onload(): Promise<void> {
    await this.store.load()
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.store.load()
  }
}
