/** What can be wrong with a paper. Each is found in the finished bytes, and none is let out of the house (R65). */
export const FAULTS = {
  unreadable: 'It cannot be read from its own bytes.',
  'not-claimed': 'It does not say that it is PDF/UA-1 and PDF/A-2a, or what it is called, in metadata that is well-formed XML.',
  'no-language': 'It does not say which language it is in.',
  'no-title': 'A reader would show the name of the file instead of its title.',
  unmarked: 'Something is drawn that is neither part of the structure nor marked as mere looks.',
  'marks-crossed': 'Marks on a page are in each other, or do not end.',
  'not-in-tree': 'Something marked on a page is in no element, in two, or cannot be found from the page.',
  'unknown-element': 'An element is of no kind there is, or stands where it cannot.',
  'no-alternative': 'A picture does not say what it shows.',
  'no-scope': 'A heading of a table does not say what it is the heading of.',
  'headings-skip': 'Headings do not begin with the one title, or leave out a level.',
  'orphan-heading': 'A heading is at the end of a page, and what it is the heading of on the next.',
  'blank-page': 'A page has nothing on it that is part of the paper.',
  'missing-sign': 'A sign is drawn for which its typeface has none.',
  'font-outside': 'A typeface is not in the file, or does not say which letters its signs are.',
  'link-unsaid': 'A link does not say where it leads, or is not in the structure.',
  'leads-out': 'It runs code, has files in it, or leads to something that is no address of a page, a mailbox or a telephone.'
} as const
export type FaultCode = keyof typeof FAULTS

/** `where`: a page by its number from 1, or 0 for the whole. Never anybody's words. */
export interface Fault {
  code: FaultCode
  page: number
}
