import { getLanguage, Plugin } from 'obsidian'
import { occasionAbout } from './actions/occasion'
import type { Target } from './actions/target'
import { registerVerbs } from './cli/register'
import { verbs } from './cli/verbs'
import { SettingsStore } from './settings/settings-store'
import { aroundIn, notesIn, nowIn, occasionOfFile, performIn, suggestingIn } from './ui/at-hand'
import { watchDay } from './ui/day-change'
import { listPorts } from './ui/list/list-ports'
import { addToFileMenu } from './ui/menus/file-menu'
import { paletteCommands } from './ui/palette'
import { Reminders } from './ui/reminders'
import { SettingsTab } from './ui/settings/settings-tab'
import { SideViews } from './ui/side-views'
import { Starter } from './ui/starter'
import { OpenVault } from './vault/open-vault'
import { settingsFile } from './vault/settings-file'

// Names are sorted as the user's language has them; days are told in the language of the sentences around them.
const TEXT_LANGUAGE = 'en'

/** Opens the vault and hands it to the faces: view, palette, menus, settings and command line. */
export default class InformationalInterviews extends Plugin {
  private readonly store = new SettingsStore(settingsFile(this), () => {
    this.vault.settingsChanged()
    this.settingsTab.settingsChanged()
  })
  private readonly vault = new OpenVault(this.app, () => this.store.current, getLanguage)
  private readonly notes = notesIn(this.app, this.vault)
  private readonly around = aroundIn(this.vault)
  private readonly now = () => nowIn(this.vault, this.store.current, TEXT_LANGUAGE)
  private readonly at = () => ({ now: this.now(), notes: this.notes })
  private readonly perform = performIn(this.app, this.vault, this.store, this.notes, this.now)
  private readonly views = new SideViews(this.app)
  private readonly starter = new Starter(this.app, this.perform, {
    overview: () => this.vault.live.current(),
    around: this.around,
    suggesting: suggestingIn(this.vault),
    views: this.views,
  })
  private readonly reminders = new Reminders(this.app, this, {
    overview: () => this.vault.live.current(),
    isReady: () => this.vault.feed.isReady,
    settings: () => this.store.current,
    open: this.views.openFollowUps,
  })
  private readonly settingsTab: SettingsTab = new SettingsTab(this.app, this, this.store, {
    today: () => this.vault.today(),
    templateFolder: () => this.vault.templateFolder,
  })

  override async onload(): Promise<void> {
    const { vault, starter } = this
    await this.store.load()
    this.addSettingTab(this.settingsTab)
    const list = listPorts(vault, () => this.store.current, this.around, starter, TEXT_LANGUAGE)
    this.views.register(this, list, {
      at: () => (vault.feed.isReady ? this.at() : null),
      occasion: (target) => occasionAbout(target, vault.live.current(), this.around),
      starter: () => starter,
      onChange: (listener) => vault.live.onChange(listener),
    })
    const inFront = () => occasionOfFile(vault, this.around, this.app.workspace.getActiveFile())
    for (const command of paletteCommands(starter, inFront)) this.addCommand(command)
    this.registerEvent(
      this.app.workspace.on('file-menu', (menu, file) => {
        if (!vault.feed.isReady) return
        addToFileMenu(menu, file, (note) => occasionOfFile(vault, this.around, note), starter)
      }),
    )
    this.addCommandLine()
    this.register(() => vault.stop())
    this.register(vault.live.onChange(() => this.reminders.update()))
    watchDay(this.app, this, vault.today, () => vault.live.tell())
    this.registerDomEvent(window, 'focus', () => void vault.readCoreTemplates())
    this.app.workspace.onLayoutReady(() => void vault.start(this))
  }

  override onUserEnable(): void {
    this.views.openFollowUps()
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.store.load()
  }

  private addCommandLine(): void {
    const { vault } = this
    const ports = {
      overview: () => vault.live.current(),
      lookAheadDays: () => this.store.current.lookAheadDays,
      language: TEXT_LANGUAGE,
      at: this.at,
      perform: this.perform,
      occasion: (target: Target | null) => occasionAbout(target, vault.live.current(), this.around),
    }
    registerVerbs(this, verbs(ports), (atMost) => vault.feed.whenReady(atMost))
  }
}
