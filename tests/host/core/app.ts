import type { App as RealApp, Keymap, RenderContext, Scope, UserEvent } from 'obsidian'
import type { AppFace } from './app-face'
import type { LocalStorage } from './local-storage'
import type { MetadataCache } from './metadata/cache'
import { SecretStorage } from './secret-storage'
import { FileManager, type FileManagerOptions } from './vault/file-manager'
import type { Vault } from './vault/vault'
import type { Workspace } from './workspace/workspace'

export interface AppParts {
  vault: Vault
  metadataCache: MetadataCache
  storage: LocalStorage
  files: Omit<FileManagerOptions, 'app' | 'links'>
}

/** What a plugin gets to hold: the members that the app's type names. */
export class App implements RealApp {
  keymap: Keymap
  scope: Scope
  workspace: Workspace
  vault: Vault
  metadataCache: MetadataCache
  fileManager: FileManager
  lastEvent: UserEvent | null = null
  renderContext: RenderContext
  secretStorage = new SecretStorage()
  readonly #storage: LocalStorage
  readonly #face: AppFace

  constructor({ vault, metadataCache, storage, files }: AppParts, makeFace: (app: App) => AppFace) {
    this.vault = vault
    this.metadataCache = metadataCache
    this.fileManager = new FileManager(vault, {
      ...files,
      app: () => this,
      links: {
        linktext: (file, source) => metadataCache.fileToLinktext(file, source),
        resolve: (linkpath, source) => metadataCache.getFirstLinkpathDest(linkpath, source),
        cacheOf: (path) => metadataCache.getCache(path),
      },
    })
    this.#storage = storage
    this.#face = makeFace(this)
    const { keymap, scope, workspace, renderContext } = this.#face
    this.keymap = keymap
    this.scope = scope
    this.workspace = workspace
    this.renderContext = renderContext
  }

  /** What the app has for a face, for whoever runs it. */
  static faceOf(app: App): AppFace {
    return app.#face
  }

  isDarkMode(): boolean {
    return document.body.hasClass('theme-dark')
  }

  loadLocalStorage(key: string): unknown {
    return this.#storage.load(key)
  }

  saveLocalStorage(key: string, data: unknown): void {
    this.#storage.save(key, data)
  }
}
