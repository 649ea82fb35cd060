/** The `^name` at the end of a block, by which links reach it. */
export function blockId(block: string): string | undefined {
  return /(?:^|\s)\^([a-zA-Z0-9-]+)\s*$/.exec(block)?.[1]
}
