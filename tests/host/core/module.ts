import type * as real from 'obsidian'
import moment from 'moment'
import { App } from './app'
import type { Clock } from './clock'
import { Component } from './component'
import type { Counters } from './counters'
import { Events } from './events'
import { MetadataCache } from './metadata/cache'
import { notHere } from './not-here'
import { platformOf, type Device } from './platform'
import { Plugin } from './plugin'
import { SecretStorage } from './secret-storage'
import type { Switches } from './switches'
import * as buffers from './text/buffers'
import { frontMatterInfo } from './text/front-matter'
import * as linkText from './text/link-text'
import { normalizePath } from './text/normalize-path'
import * as references from './text/references'
import * as tags from './text/tags'
import { apiVersion, requireApiVersion } from './text/version'
import { parseYaml, stringifyYaml } from './text/yaml'
import { ConfirmationButton } from './ui/confirmation-modal'
import { uiExports } from './ui/exports'
import { MenuItem } from './ui/menu-item'
import { SettingTab } from './ui/settings/setting-tab'
import { FileManager } from './vault/file-manager'
import { TAbstractFile, TFile, TFolder } from './vault/files'
import { Vault } from './vault/vault'
import { instanceExports, workspaceExports } from './workspace/exports'

export interface ModuleParts {
  clock: Clock
  counters: Counters
  device: Device
  language?: string
  switches: Switches
}

/** What `require('obsidian')` gives. Every member is held against the app's own type, so that a drift does not compile. */
export function obsidianModule({ clock, counters, device, language = 'en', switches }: ModuleParts) {
  // The plugin's moment has to tell the host's time.
  moment.now = () => clock.now()
  const checked = {
    ...uiExports,
    ...workspaceExports,
    Component,
    Events,
    Plugin,
    ...(buffers satisfies Partial<typeof real>),
    ...(linkText satisfies Partial<typeof real>),
    ...(references satisfies Partial<typeof real>),
    ...(tags satisfies Partial<typeof real>),
    Platform: platformOf(device),
    apiVersion,
    getFrontMatterInfo: (content: string) => frontMatterInfo(content, switches),
    getLanguage: () => language,
    moment: Object.assign(moment, { default: moment }),
    normalizePath,
    parsePropertyId,
    parseYaml(yaml: string) {
      counters.yamlParsed++
      return parseYaml(yaml)
    },
    requireApiVersion,
    stringifyYaml: (value: unknown) => stringifyYaml(value),
  } satisfies Partial<typeof real>
  return { ...notHere, ...checked, ...instanceExports, ...madeByApp }
}

type InstanceOf<C> = C extends { prototype: infer I } ? I : never
/** Classes by what their instances are: a plugin gets them made by the app, and only compares with them. */
type ByInstance = {
  [K in keyof typeof real]?: abstract new (...args: never[]) => InstanceOf<(typeof real)[K]>
}

const madeByApp = {
  App,
  ConfirmationButton,
  FileManager,
  MenuItem,
  MetadataCache,
  SecretStorage,
  SettingTab,
  TAbstractFile,
  TFile,
  TFolder,
  Vault,
} satisfies ByInstance

function parsePropertyId(id: real.BasesPropertyId): real.BasesProperty {
  const dot = id.indexOf('.')
  return { type: id.slice(0, dot) as real.BasesPropertyType, name: id.slice(dot + 1) }
}
