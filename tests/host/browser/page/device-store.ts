import type { KeyValueStore } from '../../core/local-storage'

/** What this browser remembers of one folder: another folder on the same address has another memory. */
export const deviceStore = (storage: Storage, vaultId: string): KeyValueStore => ({
  getItem: (key) => storage.getItem(`${vaultId}:${key}`),
  setItem: (key, value) => storage.setItem(`${vaultId}:${key}`, value),
  removeItem: (key) => storage.removeItem(`${vaultId}:${key}`),
})
