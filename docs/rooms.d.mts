/** What each room of src holds, in their order: each imports only those before it. */
export const ROOMS: Readonly<Record<string, string>>
/** Those that may import `obsidian`. */
export const KNOW_OBSIDIAN: readonly string[]
