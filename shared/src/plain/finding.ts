// What the plain-English companion has to say about a text. All of it is advice: nothing is ever replaced by itself.

/** `hard`: letters, labels, legal and meeting names; sentences over 25 words. `soft`: office words; sentences over 20 words. */
export type PlainLevel = 'hard' | 'soft'

/** Puts `words` in the place of the letters (UTF-16 units) from `start` to before `end`. */
export interface Swap {
  start: number
  end: number
  words: string
}

/** Words that not everybody in the room knows, or that say what somebody is and not what was seen. */
export interface WordFinding {
  kind: 'word'
  start: number
  end: number
  level: PlainLevel
  /** The name of its term: the same for each way of writing it. */
  term: string
  /** Why it is marked, in a sentence. */
  why: string
  /** What to write, where no other words can simply take its place or where they need more; may be empty. */
  advice: string
  /** Ready to take its place, best first; none for a label of people or of harm. */
  swaps: readonly Swap[]
  /** For words that may have to stay: puts their meaning right after them. */
  explain: Swap | null
}

/** A sentence that is hard to follow when it is read out. */
export interface LongSentence {
  kind: 'long'
  start: number
  end: number
  level: PlainLevel
  words: number
  /** Where its first word beyond what is easy begins. */
  over: number
}

export type Finding = WordFinding | LongSentence

/** How old a reader has to be to take a text in at once: what a band says is as much as can be told. */
export interface ReadingAge {
  years: number
  band: '8 or younger' | '9 or 10' | '11 or 12' | '13 or 14' | '15 or 16' | 'grown up'
  /** The words that make it hard, longest first; at most five. */
  longWords: readonly string[]
}

/** Findings are in the order they stand in, and none reaches into another of its kind. `age` is null for less than 30 words. */
export interface Look {
  findings: readonly Finding[]
  age: ReadingAge | null
}

/** Names count as easy words, however they are spelled. `children`: what each is called, for words such as “what Poppy told us”. */
export interface Names {
  people: readonly string[]
  children: readonly string[]
}
