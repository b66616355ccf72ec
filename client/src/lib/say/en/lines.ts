// What an interpreter writes beneath a statement.

const en = {
  by: (language: string, name: string) => `In ${language}, by ${name}`,
  changed: 'The words above were changed after this was written.',
  stillSame: 'It still says the same',
  write: 'Write this in another language',
  writeIn: (language: string) => `Write this in ${language}`,
  which: 'Which language?',
  choose: 'Please choose',
  chooseFirst: 'Please choose the language first.',
  label: (language: string) => `The same in ${language}`,
  labelOther: 'The same in another language',
  hint: 'It stands beneath these words on everybody’s page.',
  put: 'Put it beneath',
  stands: 'It stands beneath the words now.',
  struck: 'The line beneath is struck through.',
  moreFor: (language: string) => `More for the line in ${language}`,
  goesToo: 'What the interpreter wrote beneath says the same, so it goes too.'
}

export default en
