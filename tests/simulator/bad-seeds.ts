/** Seeds that once ended badly, under a name that says how. They are always played. */
export const BAD_SEEDS: Readonly<Record<string, number>> = {
  'somebody put out while they were coming in heard a decision': 4003,
  'somebody put out while they were coming in was shown words': 5902
}
