import Type, { type Static } from 'typebox'
import { LONGEST_NAME } from './text.ts'

/** The seven categories of the map, in reading order, and the tray for what has no place yet. Keys are stored; words come from a label set. */
export const CATEGORIES = ['past', 'future', 'complicating', 'strengths', 'safety', 'goals', 'steps', 'unplaced'] as const
export type Category = (typeof CATEGORIES)[number]

export const COLUMNS = ['worried', 'well', 'needed'] as const
export type Column = (typeof COLUMNS)[number]

/** Which categories stand in which column. The tray stands in none. */
export const CATEGORIES_IN: Record<Column, readonly Category[]> = {
  worried: ['past', 'future', 'complicating'],
  well: ['strengths', 'safety'],
  needed: ['goals', 'steps']
}

const Label = Type.String({ minLength: 1, maxLength: LONGEST_NAME })
const LongLabel = Type.String({ minLength: 1, maxLength: 400 })

/** Everything a council may call by another name. A conference keeps its own copy, so a signed plan keeps the words it was signed with. */
export const LabelSet = Type.Object(
  {
    name: Label,
    columns: Type.Object({ worried: Label, well: Label, needed: Label }, { additionalProperties: false }),
    categories: Type.Object(
      {
        past: Label,
        future: Label,
        complicating: Label,
        strengths: Label,
        safety: Label,
        goals: Label,
        steps: Label,
        unplaced: Label
      },
      { additionalProperties: false }
    ),
    hints: Type.Object(
      {
        past: LongLabel,
        future: LongLabel,
        complicating: LongLabel,
        strengths: LongLabel,
        safety: LongLabel,
        goals: LongLabel,
        steps: LongLabel,
        unplaced: LongLabel
      },
      { additionalProperties: false }
    ),
    statement: Label,
    goal: Label,
    bottomLine: Label,
    /** Several of them, where an `s` at the end is not how it is said. */
    statements: Type.Optional(Label),
    bottomLines: Type.Optional(Label),
    /** The language these words are in; English where it is not said. */
    language: Type.Optional(Type.Union([Type.Literal('en'), Type.Literal('cy')])),
    zero: LongLabel,
    ten: LongLabel
  },
  { additionalProperties: false }
)
export type LabelSet = Static<typeof LabelSet>

/** What several danger statements, and several bottom lines, are called. */
export const pluralsOf = ({ statement, statements, bottomLine, bottomLines }: LabelSet): { statements: string; bottomLines: string } => ({
  statements: statements ?? `${statement}s`,
  bottomLines: bottomLines ?? `${bottomLine}s`
})

const COLUMN_TITLES = { worried: 'What are we worried about?', well: 'What’s working well?', needed: 'What needs to happen?' }
const TRAY = 'Everything else that was said'
const TRAY_HINT = 'Said in the conference, and not in a place yet.'

/** For child protection conferences. Source: Middlesbrough council, briefing for its Corporate Parenting Board, September 2018. */
const CHILD_PROTECTION: LabelSet = {
  name: 'Child protection',
  columns: COLUMN_TITLES,
  categories: {
    past: 'Harm',
    future: 'Danger',
    complicating: 'Complicating factors',
    strengths: 'Existing strengths',
    safety: 'Existing safety',
    goals: 'Safety goals',
    steps: 'Next steps',
    unplaced: TRAY
  },
  hints: {
    past: 'What has already happened to the child? When, and what did it do to them?',
    future: 'What might happen to the child if nothing changes?',
    complicating: 'What makes this harder to put right?',
    strengths: 'What is good in this child’s life?',
    safety: 'When did somebody keep the child safe, even though the worry was there?',
    goals: 'What will people be doing, and what will the child’s days be like, when we can stop worrying?',
    steps: 'Who will do what, and by when?',
    unplaced: TRAY_HINT
  },
  statement: 'Danger statement',
  goal: 'Safety goal',
  bottomLine: 'Bottom line',
  zero: 'This is happening now, or is certain to.',
  ten: 'Nobody outside the family needs to check any more.'
}

/** For early help. Source: the same briefing; both ends of the scale: Redcar & Cleveland council, information for residents. */
const WELLBEING: LabelSet = {
  ...CHILD_PROTECTION,
  name: 'Wellbeing (early help)',
  categories: {
    ...CHILD_PROTECTION.categories,
    past: 'Wellbeing concerns (past)',
    future: 'Critical worries (future)',
    safety: 'Existing wellbeing',
    goals: 'Wellbeing goals'
  },
  statement: 'Worry statement',
  goal: 'Wellbeing goal',
  zero: 'A referral to children’s services is needed.',
  ten: 'The child’s wellbeing is secure and their safety is sure.'
}

/** For children in care and care leavers. Source: the same briefing; both ends of the scale: Cheshire East council, frequently asked questions. */
const SUCCESS: LabelSet = {
  ...CHILD_PROTECTION,
  name: 'Success (in care)',
  categories: {
    ...CHILD_PROTECTION.categories,
    past: 'Worrying behaviour (past)',
    future: 'Critical worries (future)',
    safety: 'Existing success',
    goals: 'Success goals'
  },
  statement: 'Worry statement',
  goal: 'Success goal',
  zero: 'My life is a complete mess.',
  ten: 'My life is on track to get where I want to go.'
}

/** For child protection conferences held in Welsh. */
const AMDDIFFYN_PLANT: LabelSet = {
  language: 'cy',
  name: 'Amddiffyn plant (Cymraeg)',
  columns: { worried: 'Beth sy’n ein poeni?', well: 'Beth sy’n mynd yn dda?', needed: 'Beth sydd angen digwydd?' },
  categories: {
    past: 'Niwed',
    future: 'Perygl',
    complicating: 'Pethau sy’n cymhlethu',
    strengths: 'Cryfderau presennol',
    safety: 'Diogelwch presennol',
    goals: 'Nodau diogelwch',
    steps: 'Camau nesaf',
    unplaced: 'Popeth arall a ddywedwyd'
  },
  hints: {
    past: 'Beth sydd eisoes wedi digwydd i’r plentyn? Pryd, a beth wnaeth hynny iddo neu iddi?',
    future: 'Beth allai ddigwydd i’r plentyn os nad oes dim yn newid?',
    complicating: 'Beth sy’n ei gwneud yn anoddach rhoi hyn yn iawn?',
    strengths: 'Beth sy’n dda ym mywyd y plentyn hwn?',
    safety: 'Pryd y cadwodd rhywun y plentyn yn ddiogel, er bod y pryder yno?',
    goals: 'Beth fydd pobl yn ei wneud, a sut bydd dyddiau’r plentyn, pan allwn ni roi’r gorau i boeni?',
    steps: 'Pwy fydd yn gwneud beth, ac erbyn pryd?',
    unplaced: 'Dywedwyd hyn yn y gynhadledd, a does dim lle iddo eto.'
  },
  statement: 'Datganiad perygl',
  goal: 'Nod diogelwch',
  bottomLine: 'Gofyniad sylfaenol',
  statements: 'Datganiadau perygl',
  bottomLines: 'Gofynion sylfaenol',
  zero: 'Mae hyn yn digwydd nawr, neu’n sicr o ddigwydd.',
  ten: 'Does dim angen i neb y tu allan i’r teulu gadw golwg mwyach.'
}

/** The label sets a conference may start from; a council changes any word of its copy. */
export const LABEL_SETS: readonly LabelSet[] = [CHILD_PROTECTION, WELLBEING, SUCCESS, AMDDIFFYN_PLANT]
export const DEFAULT_LABELS: LabelSet = CHILD_PROTECTION
