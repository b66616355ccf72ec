import * as Y from 'yjs'

type Deletions = ReturnType<typeof Y.decodeUpdate>['ds']
type Range = Deletions['clients'] extends Map<number, (infer R)[]> ? R : never

/**
 * True when `mine` brings letters or deletions that `theirs` does not know of. Both are differences between the same two states of a
 * document. Such a difference lists every deletion there ever was, so one that lists deletions may still say nothing new.
 */
export function hasNews(mine: Uint8Array, theirs: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(mine)
  if (structs.length > 0) return true
  const known = Y.decodeUpdate(theirs).ds.clients
  return [...ds.clients].some(([client, ranges]) => !covers(known.get(client) ?? [], ranges))
}

/** Whether each range of `narrow` lies within one of `wide`. Yjs gives the ranges of a state sorted, merged and apart. */
function covers(wide: readonly Range[], narrow: readonly Range[]): boolean {
  let i = 0
  return narrow.every(({ clock, len }) => {
    while (i < wide.length && endOf(wide[i] as Range) <= clock) i++
    const around = wide[i]
    return around !== undefined && around.clock <= clock && clock + len <= endOf(around)
  })
}

const endOf = ({ clock, len }: Range): number => clock + len
