/** Whether the long versions run: `npm run test:faults`. Figures that a busy machine could miss are asked for only then. */
export const LONG = process.env['FAULTS'] === 'long'

/** How often, or how many: a little in `npm test`, and all of it in `npm run test:faults`. */
export const size = (short: number, long: number): number => (LONG ? long : short)
