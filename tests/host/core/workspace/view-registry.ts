import type { View, ViewCreator, WorkspaceLeaf } from 'obsidian'
import { Events } from '../events'
import { asReal } from './face'
import { DeferredView, EmptyView, UnknownView } from './placeholder-views'

const RealDeferred = asReal<new (leaf: WorkspaceLeaf, type: string) => View>(DeferredView)
const RealUnknown = asReal<new (leaf: WorkspaceLeaf, type: string) => View>(UnknownView)
const RealEmpty = asReal<new (leaf: WorkspaceLeaf) => View>(EmptyView)

/** Who makes the views of which type, and which type shows files of which extension. */
export class ViewRegistry extends Events {
  readonly #creators = new Map<string, ViewCreator>([['empty', (leaf) => new RealEmpty(leaf)]])
  readonly #typeOfExtension = new Map<string, string>()

  registerView(type: string, creator: ViewCreator): void {
    if (this.#creators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`)
    this.#creators.set(type, creator)
    this.trigger('view-registered', type)
  }

  unregisterView(type: string): void {
    if (this.#creators.delete(type)) this.trigger('view-unregistered', type)
  }

  registerExtensions(extensions: string[], type: string): void {
    for (const extension of extensions) {
      if (this.#typeOfExtension.has(extension)) {
        throw new Error(`Attempting to register an existing file extension "${extension}"`)
      }
      this.#typeOfExtension.set(extension, type)
    }
  }

  unregisterExtensions(extensions: string[]): void {
    for (const extension of extensions) this.#typeOfExtension.delete(extension)
  }

  typeOf(extension: string): string | null {
    return this.#typeOfExtension.get(extension) ?? null
  }

  /** A view of the type, or a stand-in where it is deferred or nobody makes such views. */
  create(type: string, leaf: WorkspaceLeaf, deferred: boolean): View {
    const creator = this.#creators.get(type)
    if (!creator) return new RealUnknown(leaf, type)
    return deferred && type !== 'empty' ? new RealDeferred(leaf, type) : creator(leaf)
  }
}

/** Whether a view only stands for one that is to be made. */
export const isDeferredView = (view: object): boolean => view instanceof DeferredView
