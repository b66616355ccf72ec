import type { PlainTerm } from '../term.ts'

/** Letters, and what they stand for in words that everybody knows. */
const LETTERS: readonly (readonly [letters: string, instead: string])[] = [
  ['AMHP', 'mental health worker who can send somebody to hospital'],
  ['ASYE', 'social worker in their first year'],
  ['BSO', 'administrator'],
  ['CAFCASS', 'the court’s adviser for children'],
  ['CAMHS', 'mental health team for children'],
  ['CCE', 'being used by criminals'],
  ['CME', 'not being at any school'],
  ['CP', 'child protection'],
  ['CPA', 'plan for mental health care'],
  ['CPN', 'mental health nurse'],
  ['CPP', 'plan to keep {children} safe'],
  ['CSC', 'children’s social care'],
  ['CSE', 'being used for sex'],
  ['CSW', 'children’s social worker'],
  ['DBS', 'check of police records'],
  ['DSL', 'the person at school who keeps children safe'],
  ['DVPN', 'police order to stay away'],
  ['DVPO', 'court order to stay away'],
  ['EHCP', 'plan for extra help at school'],
  ['EWO', 'person who helps with getting to school'],
  ['FGC', 'family meeting'],
  ['FGDM', 'family meeting'],
  ['FII', 'making a child seem ill'],
  ['FSW', 'family support worker'],
  ['HV', 'health visitor'],
  ['IDVA', 'adviser for people who are hurt at home'],
  ['IRO', 'the person who checks the plan of a child in care'],
  ['ISVA', 'adviser for people who were sexually hurt'],
  ['LADO', 'the person who deals with worries about people who work with children'],
  ['LSCP', 'the group of services that keep children safe here'],
  ['MACPT', 'child protection team'],
  ['MAPPA', 'meeting about a dangerous person'],
  ['MARAC', 'meeting about somebody in danger at home'],
  ['NEET', 'not at school, college or work'],
  ['NRM', 'the check for modern slavery'],
  ['OT', 'occupational therapist'],
  ['PSW', 'principal social worker'],
  ['SALT', 'speech therapist'],
  ['SEN', 'extra help at school'],
  ['SENCO', 'teacher for extra help'],
  ['SEND', 'extra help at school'],
  ['SN', 'school nurse'],
  ['SW', 'social worker'],
  ['TWCSW', 'social worker'],
  ['UASC', 'child who came here alone'],
  ['WNB', 'was not brought'],
  ['YJS', 'youth justice team'],
  ['YOT', 'youth justice team'],
  ['YP', 'young person']
]

const PLURAL_TOO = /(CPN|SW|HV|FSW|IDVA|IRO|EHCP|FGC|YP)$/

/** Letters that everybody does know, in any text of a family's. Others that look like letters are marked without words to say instead. */
export const EVERYDAY_LETTERS: ReadonlySet<string> = new Set(
  'BBC CCTV CD CV DJ DVD FB GCSE GP GPS HMRC KFC MP MPS MR MRS MS NHS NSPCC PC PCS PE PHD PIN PM PS PTSD QR RSPCA SMS ST TV TVS UK US USA WC XL ITV DR'.split(
    ' '
  )
)

export const LETTERS_IN_GENERAL: PlainTerm = {
  term: 'letters',
  level: 'hard',
  about: 'letters',
  ways: [],
  advice: 'Write it in full, and say what it does.'
}

export const LETTER_TERMS: readonly PlainTerm[] = LETTERS.map(([letters, instead]) => ({
  term: letters,
  level: 'hard',
  about: 'letters',
  ways: PLURAL_TOO.test(letters)
    ? [
        [letters, instead],
        [`${letters}s`, `${instead}s`.replace('persons', 'people')]
      ]
    : [[letters, instead]]
}))
