import { getLanguage, Plugin, type Command } from 'obsidian'
import { localDayAndTime, today } from './days/today'
import type { NewInterviewInput } from './interviews/new-interview'
import { registerVerbs } from './cli/register'
import { verbs } from './cli/verbs'
import { contactCommands, rowCommands } from './ui/commands/contact-commands'
import { pluginCommands } from './ui/commands/plugin-commands'
import { Core } from './ui/core'
import { watchDay } from './ui/day-change'
import { addToFileMenu } from './ui/file-menu'
import { Reminders } from './ui/reminders'
import { Screens } from './ui/screens'
import { settingsFile } from './vault/settings-file'
import { SettingsStore } from './settings/settings-store'
import { SettingsTab } from './ui/settings/settings-tab'
import type { FollowUpsPorts } from './ui/list/follow-ups-ports'
import { FOLLOW_UPS_VIEW, FollowUpsView } from './ui/list/follow-ups-view'

// Names are sorted as the user's language has them; days are told in the language of the sentences around them.
const TEXT_LANGUAGE = 'en'

/** Ties the parts to Obsidian, and does nothing else. */
export default class InformationalInterviews extends Plugin {
  private readonly store = new SettingsStore(settingsFile(this), () => this.core.settingsChanged())
  private readonly core = new Core(this.app, () => this.store.current, {
    ofNames: getLanguage,
    ofTexts: () => TEXT_LANGUAGE,
  })
  private readonly screens = new Screens(
    this.app,
    this.core,
    () => this.store.current,
    (path) => this.store.set('questionBank', path),
  )
  private readonly reminders = new Reminders(this.app, this, {
    overview: () => this.core.live.current(),
    isReady: () => this.core.feed.isReady,
    settings: () => this.store.current,
    open: () => void this.openFollowUps(),
  })
  private readonly settingsTab = new SettingsTab(this.app, this, this.store, {
    today,
    templateFolder: () => this.store.current.templateFolder || this.core.coreTemplateFolder,
  })

  override async onload(): Promise<void> {
    await this.store.load()
    this.addSettingTab(this.settingsTab)
    this.registerView(FOLLOW_UPS_VIEW, (leaf) => new FollowUpsView(leaf, this.followUpsPorts()))
    this.registerHoverLinkSource(FOLLOW_UPS_VIEW, { display: this.manifest.name, defaultMod: true })
    this.addRibbonIcon('message-circle', 'Open follow-ups', () => void this.openFollowUps())
    for (const command of this.commands()) {
      this.addCommand(command)
    }
    this.addCommandLine()
    this.addFileMenu()
    this.register(() => this.core.stop())
    this.register(this.core.live.onChange(() => this.reminders.update()))
    watchDay(this, () => this.core.live.tell())
    this.registerDomEvent(window, 'focus', () => void this.core.readCoreTemplates())
    this.app.workspace.onLayoutReady(() => void this.core.start(this))
  }

  override onUserEnable(): void {
    void this.openFollowUps()
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.store.load()
    this.settingsTab.update()
  }

  private async openFollowUps(): Promise<void> {
    const leaf = await this.app.workspace.ensureSideLeaf(FOLLOW_UPS_VIEW, 'right', { active: true })
    await this.app.workspace.revealLeaf(leaf)
  }

  private commands(): Command[] {
    return pluginCommands(
      this.core,
      this.screens,
      () => this.app.workspace.getActiveFile(),
      () => void this.openFollowUps(),
    )
  }

  private followUpsPorts(): FollowUpsPorts {
    const { core, screens } = this
    return {
      overview: () => (core.feed.isReady ? core.live.current() : null),
      hasInterviews: () => core.index.notes.size > 0,
      lookAheadDays: () => this.store.current.lookAheadDays,
      preparedDays: () => this.store.current.preparedDays,
      questions: (path) => core.index.notes.get(path)?.questions ?? 0,
      language: () => TEXT_LANGUAGE,
      onChange: (listener) => core.live.onChange(listener),
      actions: screens,
      newInterview: () => screens.newInterview(),
      existingNotes: () => screens.existingNotes(),
      commands: rowCommands(screens),
      linkContact: (path) => void screens.linkContact(path),
    }
  }

  private addFileMenu(): void {
    const { core, screens } = this
    this.registerEvent(
      this.app.workspace.on('file-menu', (menu, file, source) => {
        // The menu of a row offers these already, and asks for the note's own ones as those of a link.
        if (source === 'link-context-menu' || !core.feed.isReady) return
        addToFileMenu(menu, file, {
          commands: contactCommands(screens),
          occasionOf: (path) => core.occasionOf(path),
          isPersonNote: (path) => core.people.isPersonNote(path),
          newInterviewWith: (note) => screens.newInterviewWith(note),
          canTurn: (note) => core.existingNotes.canTurn(note),
          turn: (note) => void screens.turn(note),
        })
      }),
    )
  }

  private addCommandLine(): void {
    const { core } = this
    const ports = {
      overview: () => core.live.current(),
      lookAheadDays: () => this.store.current.lookAheadDays,
      language: () => TEXT_LANGUAGE,
      local: localDayAndTime,
      perform: core.perform,
      talks: core.talks,
      drafts: core.drafts,
      questions: core.questions,
      create: (input: NewInterviewInput, options: { open: boolean }) =>
        core.interviewNotes.create(
          { ...input, template: input.template || this.store.current.template },
          options,
        ),
    }
    registerVerbs(this, verbs(ports), (atMost) => core.feed.whenReady(atMost))
  }
}
