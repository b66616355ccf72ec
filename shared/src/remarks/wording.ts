// What can be told of somebody's words without understanding them. Each answers a plain question and may be wrong: it only ever leads to a question.
// None of them looks back over what it has read, so that a very long text takes no longer than reading it.

const any = (words: string): RegExp => new RegExp(`(?<![\\p{L}’'])(?:${words})(?![\\p{L}])`, 'iu')

export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean)

/** The name somebody is called by: `Poppy`, and `Miss Clarke` or `Sgt Patel` whole. */
export function calledName(name: string): string {
  const [first = '', second] = name.trim().split(/\s+/)
  return second !== undefined && TITLE.test(first) ? `${first} ${second}` : first
}
const TITLE =
  /^(mr|mrs|miss|ms|mx|dr|sgt|pc|dc|nan|nana|nanny|gran|grandma|grandad|grandpa|aunt|auntie|aunty|uncle|baby|sister|father|rev)\.?$/i

const LETTER = /\p{L}/u

/** Whether a name stands in a text, as a word of its own: `Poppy’s` counts. */
export function saysName(text: string, name: string): boolean {
  const called = calledName(name).toLowerCase()
  const words = text.toLowerCase()
  if (called === '') return false
  for (let at = words.indexOf(called); at >= 0; at = words.indexOf(called, at + 1))
    if (!LETTER.test(words[at - 1] ?? '') && !LETTER.test(words[at + called.length] ?? '')) return true
  return false
}

const GROWN_UP = any(
  'mum|mummy|mother|dad|daddy|father|parents?|stepdad|stepmum|nan|nana|gran|grandma|grandad|grandparents?|aunt|auntie|uncle|carers?|partner|boyfriend|girlfriend|grown-ups?|adults?|somebody|someone|nobody|no one|people|he|she|they'
)
/** Words for what somebody might do or leave undone. */
const DOING = any(
  "will|won['’]t|may|might|could|would|does|doesn['’]t|did|didn['’]t|do|don['’]t|keeps?|goes|gets?|leaves?|lets?|takes?|hits?|shouts?|drinks?|uses?|forgets?|falls?|\\p{L}{2,}ing|\\p{L}{2,}ed"
)

/** Says that a grown-up does something, or leaves it undone. grownUps: how they are called. */
export const saysWhatSomebodyDoes = (text: string, grownUps: readonly string[]): boolean =>
  sentencesOf(text).some(
    (sentence) => DOING.test(sentence) && (GROWN_UP.test(sentence) || grownUps.some((name) => saysName(sentence, name)))
  )

const CHILD = any('child|children|baby|babies|kids?|boys?|girls?|son|daughter|brothers?|sisters?|twins?')
/** A child's name, or a word for one. */
export const saysChild = (text: string, children: readonly string[]): boolean =>
  CHILD.test(text) || children.some((name) => saysName(text, name))

const EFFECT = any(
  'hurt|hurts|harm|harmed|injur\\p{L}+|ill|sick|die|dies|died|dead|killed|hungry|thirsty|cold|wet|dirty|alone|lonely|lost|scared|afraid|fright\\p{L}+|worr(?:y|ied)|sad|upset|angry|ashamed|anxious|tired|sleep|sleeps|asleep|pain|burnt?|burned|bruise[ds]?|broken|bleed\\p{L}*|drown\\p{L}*|fall|falls|run over|unsafe|danger|unloved|unwanted|matters?|miss(?:es|ed)?|behind|learn|eat|grow|weight|friends|school|trust|hide|cry|cries|cope|grown-up one|wear (?:her|him|them)sel\\p{L}+|damaged?'
)
/** Says what it would do to a child. */
export const saysEffect = (text: string): boolean => EFFECT.test(text)

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'
const DAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday'
const EXAMPLE = any(
  `like when|such as when|the time when|for example|once|yesterday|last (?:night|week|weekend|month|term|half-term|year|spring|summer|autumn|winter|${MONTHS}|${DAYS})|(?:on|in|since|before|after) (?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${MONTHS}|${DAYS})|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|when (?:s?he|they|police|we) (?:was|were|came|found|saw)`
)
/** Tells of something that happened. */
export const saysExample = (text: string): boolean => EXAMPLE.test(text)

const NUMBER = '\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixteen|half'
const HOW_LONG = any(
  `(?:for|over|during|through) (?:at least |about |the (?:first|next|whole) )?(?:(?:${NUMBER})[ -](?:whole |school |a )?)?(?:days?|nights?|weeks?|months?|terms?|half-terms?|years?)|until|for (?:the )?whole (?:term|month|year)`
)
/** Says for how long. */
export const saysHowLong = (text: string): boolean => HOW_LONG.test(text)

const NEGATIVE = any("stops?|stopped|no longer|not|never|won['’]t|doesn['’]t|don['’]t|isn['’]t|aren['’]t|cannot|can['’]t|avoids?|refrains?")
const ASIDE = /(?:,\s*)?(?<![\p{L}])(?:who|that|which|where|when|if|unless|because|so that|even though)(?![\p{L}])[^,.;:]*/giu
/** A sentence in which the main thing is what is not done; `a grown-up who is not drinking looks after Poppy` is none. */
export const saysWhatIsNotDone = (text: string): boolean =>
  sentencesOf(text).some((sentence) => NEGATIVE.test(sentence.replace(ASIDE, ' ')))

const KEEPING_SAFE = any(
  'kept|stayed|took|called|rang|phoned|texted|moved|stopped|asked|told|came|fetched|picked|walked|carried|drove|brought|sent|looked after|locked|hid|poured|threw|slept|gave|fed|put|left|went|let|made|woke|watched|held|got|stood|protected|said no'
)
/** Tells of something somebody did once. What is good but keeps nobody safe by itself does not: `Nan loves them`. */
export const saysSomebodyActed = (text: string): boolean => KEEPING_SAFE.test(text)

const SEVERAL = any('and|or|everyone|everybody|all|both|we|family|parents|professionals|team|core group|services')
/** Names several people, or nobody in particular, where one would lead. */
export const saysSeveral = (name: string): boolean => SEVERAL.test(name) || /[,;/&+]/.test(name)
