import type { AuditAct, AuditPage } from '@samepage/shared'

type AuditEntry = AuditPage['entries'][number]

/** What was done, in one plain sentence after whoever did it. `{it}`: whoever or whatever it was done to, when that is known. */
const SENTENCES: Record<AuditAct, string> = {
  'signed-in': 'signed in',
  'sign-in-refused': 'tried to sign in',
  'signed-out': 'signed out',
  'proved-again': 'showed once more that it is them',
  'account-made': 'made an account',
  'account-changed': 'changed an account',
  'account-closed': 'closed an account',
  'council-changed': 'changed how the council runs its conferences',
  'conference-made': 'prepared the conference',
  'conference-changed': 'changed who or what the conference is about',
  'link-made': 'made a link for {it}',
  'link-used': 'opened their link',
  knocked: 'knocked',
  'code-made': 'made a code to read out',
  'code-ended': 'ended the code to read out',
  'code-tried': 'tried a code',
  admitted: 'let {it} in',
  'turned-away': 'turned {it} away',
  renamed: 'put another name to {it}',
  'sent-back': 'asked {it} to wait outside',
  removed: 'ended the place of {it}',
  'wall-paired': 'joined a wall screen',
  'wall-unpaired': 'took the wall screen away',
  'page-opened': 'opened the shared page',
  'page-left': 'left the shared page',
  'refused-hostile': 'sent something that could harm the page; it was kept out',
  'page-rebuilt': 'put the page together again from what was saved',
  'document-made': 'made papers for some people only',
  'document-named': 'changed who may open papers for some people only',
  'document-opened': 'opened papers for some people only',
  'document-left': 'closed papers for some people only',
  'words-shared': 'shared words from papers for some people only',
  'words-removed': 'took words off the page for good',
  'picture-added': 'added a picture to a child’s words',
  'picture-agreed': 'noted that a child agreed to show a picture',
  'picture-taken-back': 'noted that a child does not want a picture shown',
  'picture-removed': 'took a child’s picture away',
  'kept-safe-added': 'noted something to be kept safe',
  'kept-safe-removed': 'took something off what is kept safe',
  'kept-safe-stopped': 'was stopped from sharing something that is kept safe',
  'kept-safe-let-through': 'wrote something that is kept safe from them; they were not told so',
  'warning-dismissed': 'put a warning away',
  'part-closed': 'began a private part',
  'part-opened': 'ended a private part',
  'exclusion-asked': 'asked that {it} be kept out',
  'exclusion-decided': 'agreed that {it} be kept out',
  'pause-asked': 'asked for a break',
  'pause-answered': 'answered {it}, who had asked for a break',
  'chair-taken': 'took the chair',
  'chair-handed': 'handed the chair to {it}',
  'chair-recovered': 'stepped in as chair, because {it} had been cut off',
  signed: 'signed the plan',
  reopened: 'opened the plan again',
  'plan-taken': 'took a copy of the plan',
  'pack-taken': 'printed the page in large letters for {it}',
  'copy-across-opened': 'opened the signed plan to copy it into the case system',
  'record-taken': 'took the signed plan for the case system',
  'copies-readied': 'had everybody’s copies made ready',
  'release-contact': 'noted where copies for {it} go',
  'release-prepared': 'chose a copy for {it}',
  'release-dropped': 'took back the choice of a copy for {it}',
  'release-confirmed': 'confirmed the copy for {it}',
  'copy-previewed': 'looked at the copy for {it}',
  'copy-released': 'let the copy for {it} go out',
  'copy-sent': 'sent the copy for {it}',
  'copy-not-sent': 'could not send the copy for {it}',
  'copy-ticked': 'ticked what became of the copy for {it}',
  'copy-revoked': 'took back the link of {it} to their copy',
  'copy-code-made': 'made a code for {it} to open their copy',
  'copy-code-asked': 'asked for another code to open a copy',
  'copy-code-tried': 'tried a code to open a copy',
  'copy-opened': 'opened a copy with a code',
  'copy-taken': 'read a file of a copy',
  'copy-commented': 'said what is not right in a copy',
  'comment-answered': 'answered what was said about a copy',
  'audit-read': 'read this trail',
  'hold-set': 'put the conference on hold: nothing erases it',
  'hold-lifted': 'lifted the hold on the conference',
  erased: 'erased the conference for good',
  'backed-up': 'made a copy of everything',
  restored: 'put an earlier copy back',
  moved: 'moved everything to another database'
}

const NOT_AGREED = 'decided that {it} is not kept out'

/** What people may want to see alone. */
export const KINDS: readonly { name: string; acts: readonly AuditAct[] }[] = [
  {
    name: 'Signing in and accounts',
    acts: ['signed-in', 'sign-in-refused', 'signed-out', 'proved-again', 'account-made', 'account-changed', 'account-closed']
  },
  {
    name: 'Coming in and going',
    acts: [
      'link-made',
      'link-used',
      'knocked',
      'code-made',
      'code-ended',
      'code-tried',
      'admitted',
      'turned-away',
      'renamed',
      'sent-back',
      'removed',
      'wall-paired',
      'wall-unpaired',
      'page-opened',
      'page-left'
    ]
  },
  {
    name: 'Papers for some people only',
    acts: [
      'document-made',
      'document-named',
      'document-opened',
      'document-left',
      'words-shared',
      'picture-added',
      'picture-agreed',
      'picture-taken-back',
      'picture-removed',
      'kept-safe-added',
      'kept-safe-removed',
      'kept-safe-stopped',
      'kept-safe-let-through',
      'warning-dismissed'
    ]
  },
  { name: 'Private parts and being kept out', acts: ['part-closed', 'part-opened', 'exclusion-asked', 'exclusion-decided'] },
  { name: 'Breaks and who is in the chair', acts: ['pause-asked', 'pause-answered', 'chair-taken', 'chair-handed', 'chair-recovered'] },
  {
    name: 'Sending copies',
    acts: [
      'copies-readied',
      'release-contact',
      'release-prepared',
      'release-dropped',
      'release-confirmed',
      'copy-previewed',
      'copy-released',
      'copy-sent',
      'copy-not-sent',
      'copy-ticked',
      'copy-revoked',
      'copy-code-made',
      'copy-code-asked',
      'copy-code-tried',
      'copy-opened',
      'copy-taken',
      'copy-commented',
      'comment-answered'
    ]
  },
  {
    name: 'The plan',
    acts: [
      'conference-made',
      'conference-changed',
      'words-removed',
      'signed',
      'reopened',
      'plan-taken',
      'pack-taken',
      'copy-across-opened',
      'record-taken'
    ]
  },
  {
    name: 'Looking after it all',
    acts: ['audit-read', 'refused-hostile', 'page-rebuilt', 'hold-set', 'hold-lifted', 'erased', 'backed-up', 'restored', 'moved']
  }
]

const ABOUT_WORDS: Record<string, string> = {
  request: 'because somebody asked for it under data protection law',
  order: 'because a court, or the council’s lawyers, said so',
  mistake: 'because it was made by mistake',
  retention: 'because its time was over'
}

/** `Kelly Marlow was let in`: who did what, and to whom. names: by id, as the server gave them. */
export function sayEntry(entry: AuditEntry, names: Readonly<Record<string, string>>): string {
  const subject = sayWho(entry, names)
  const target =
    entry.about
      .split(' ')
      .map((part) => names[part])
      .find((name) => name !== undefined) ?? ''
  const sentence = entry.about.endsWith(' not agreed') ? NOT_AGREED : SENTENCES[entry.act]
  const did = sentence.replace('{it}', target ? inSentence(target) : 'somebody')
  const why = entry.act === 'erased' ? ABOUT_WORDS[entry.about.split(' ')[0] ?? ''] : undefined
  const times = /^(\S+) (\d+) (?:try|tries)$/.exec(entry.about)?.[2]
  const refused = entry.outcome === 'refused' && !TRIED.includes(entry.act) ? '. It was not allowed' : ''
  return `${subject} ${did}${times ? `, ${times === '1' ? 'once' : `${times} times`} more` : ''}${why ? `, ${why}` : ''}${refused}.`
}

/** These say by themselves that it came to nothing. */
const TRIED: readonly AuditAct[] = ['sign-in-refused', 'refused-hostile', 'kept-safe-stopped']

function sayWho({ who, device }: AuditEntry, names: Readonly<Record<string, string>>): string {
  if (device === 'operator') return 'Somebody at the server'
  if (who === 'same-page') return 'Same Page'
  if (who === 'nobody') return 'Somebody who is not known here'
  return names[who] ?? 'Somebody whose conference is no longer here'
}

/** `A family member` in the middle of a sentence; names stay as they are. */
const inSentence = (name: string): string => name.replace(/^(A|An|The|Somebody) /, (word) => word.toLowerCase())

/** Entries of one day together, in the order they came. day: `2026-05-12`, here. */
export function byDay(entries: readonly AuditEntry[]): { day: string; entries: AuditEntry[] }[] {
  const groups: { day: string; entries: AuditEntry[] }[] = []
  for (const entry of entries) {
    const day = dayOf(entry.at)
    const last = groups.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else groups.push({ day, entries: [entry] })
  }
  return groups
}

function dayOf(at: string): string {
  const date = new Date(at)
  return [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-')
}

export const sayTime = (at: string): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
