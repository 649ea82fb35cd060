import { Plugin } from 'obsidian'
import { DialogAsk } from '../../../src/ui/dialog-ask'
import { unsavedInput } from '../../../src/vault/unsaved-input'
import { SettingsStore } from '../../../src/settings/settings-store'
import { SettingsTab } from '../../../src/ui/settings/settings-tab'

/** The forms and the settings without the rest of the product, for tests that stand in for the rest. */
export default class FormsPlugin extends Plugin {
  readonly forms = { DialogAsk, SettingsTab, unsavedInput }
  readonly store = new SettingsStore({ load: () => this.loadData(), save: (data) => this.saveData(data) })

  override async onload(): Promise<void> {
    await this.store.load()
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.store.load()
  }
}
