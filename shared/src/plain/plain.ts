// The companion's words and how a text is looked through. This is an entry of its own: its word list is big, and only what
// does the looking carries it.
export { councilTerms } from './council-terms.ts'
export * from './finding.ts'
export * from './glossary.ts'
export { jargonIn, longSentencesIn, lookPlain } from './look.ts'
export { LEAST_WORDS, readingAge } from './reading-age.ts'
export { EASY_SENTENCE, LONGEST_SENTENCE } from './sentences.ts'
export { type PlainTerm, type Way, WHY } from './term.ts'
export { vagueVerbIn } from './vague-verbs.ts'
export { TERMS, type WordList, wordListWith } from './word-list.ts'
