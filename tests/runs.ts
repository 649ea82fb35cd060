/** How many cases a property test tries: as many as FC_RUNS says, `usual` where it says nothing. */
export function runs(usual: number): number {
  return Number(process.env.FC_RUNS) || usual
}
