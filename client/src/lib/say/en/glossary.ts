import { GLOSSARY, type GlossaryWord } from '@samepage/shared'

const en = {
  /** Told to those who hear the page, after the word itself. */
  ask: 'What does this mean?',
  close: 'Close',
  /** How each is written in our own texts. */
  called: Object.fromEntries(Object.keys(GLOSSARY).map((word) => [word, word])) as Record<GlossaryWord, string>,
  means: { ...GLOSSARY } as Record<GlossaryWord, string>
}

export default en
