import Type, { type Static } from 'typebox'

/** `fine`; `mend`: something must be put right; `look`: nothing is wrong, and somebody should know. */
export const CHECK_STATES = ['fine', 'mend', 'look'] as const
export type CheckState = (typeof CHECK_STATES)[number]

/** One thing that was looked at. `say`: how it is; `todo`: what to do about it, empty when there is nothing to do. */
export const CheckLine = Type.Object({
  what: Type.String(),
  state: Type.Unsafe<CheckState>(Type.String({ enum: [...CHECK_STATES] })),
  say: Type.String(),
  todo: Type.String()
})
export type CheckLine = Static<typeof CheckLine>

/** GET /api/checkup. What only a browser can see, it adds itself. `now`: the server's clock. */
export const Checkup = Type.Object({ lines: Type.Array(CheckLine), now: Type.String(), publicUrl: Type.String(), publicKey: Type.String() })
export type Checkup = Static<typeof Checkup>
