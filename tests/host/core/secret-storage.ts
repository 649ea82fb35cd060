import type { SecretStorage as RealSecretStorage } from 'obsidian'
import { Events } from './events'

/** Secrets of this vault; the host keeps them only as long as it runs. */
export class SecretStorage extends Events implements RealSecretStorage {
  readonly #secrets = new Map<string, string>()

  setSecret(id: string, secret: string): void {
    if (!/^[a-z0-9-]+$/.test(id)) throw new Error(`Invalid secret id: ${id}`)
    this.#secrets.set(id, secret)
  }

  getSecret(id: string): string | null {
    return this.#secrets.get(id) ?? null
  }

  listSecrets(): string[] {
    return [...this.#secrets.keys()]
  }
}
