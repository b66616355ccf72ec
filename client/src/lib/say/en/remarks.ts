// Questions that the shared code asks in English about what is written (shared/src/remarks), as they stand there: found by their wording, and
// said in the language that is spoken. tests/languages.test.ts finds one that is missing here.

const en = {
  whoWorried: 'Who is worried? Add a name.',
  allSay: 'How would you all say this worry, in your own words?',
  basedOn: 'What is it based on? One thing that happened says most.',
  grownUp: 'What might a grown-up do, or not do? Say who, and what one would see.',
  whichChild: 'Which child is this about? Use their name.',
  mean: 'What would it mean for them, now and later?',
  noGoal: (goal: string) => `What would you see when this worry is gone? There is no ${goal} yet.`,
  instead: 'What will people be doing instead? This goal says what is not done.',
  howLong: 'For how long would you all need to see this? Say it in weeks or months.',
  whoWillDo: 'Who will do something about it, and by when?',
  what: 'What will somebody do?',
  who: 'Who will do this?',
  whoLeads: 'Who of them leads? One name is easier to ring.',
  when: 'By when?',
  know: 'How will we know it worked?',
  notice: 'What will the children notice?',
  otherwise: 'What if it does not happen?',
  absent: (name: string) => `${name} was not here. Have they said yes to this?`,
  moreThanOne: (relation: string) => `More than one ${relation} is part of this. Which one? Use a name.`,
  initials: (name: string) => `Is that ${name}? A name is easier to follow than letters.`,
  noStatement: (statement: string) => `There is no ${statement} yet.`,
  many: (number: string) => `There are ${number} of these. Three or fewer are easier for everyone to hold in mind.`,
  childSays: (name: string) => `What does ${name} say? Nothing is written here yet.`,
  keptSafe: (strengths: string) =>
    `When did somebody keep the child safe, though the worry was there? If nobody can say yet, this may belong under “${strengths}”.`,
  vague: (verb: string) => `What would one see somebody do? “${verb}” can mean many things.`,
  enough: (name: string) => `Were enough people here when it was decided for ${name}? The plan says who was.`,
  noDay: (what: string) => `When is the ${what}? No day is written down yet.`,
  late: (what: string) => `The ${what} is later than it usually is. Will everybody understand the reason?`,
  notWorking: 'What if it does not work? Who does what then, also at night?',
  noNumber: (statement: string) => `Where is this ${statement} from 0 to 10? Nobody’s number is shown yet.`,
  noFamilyNumber: (statement: string) => `What number would the family give this ${statement}? None of theirs is shown.`,
  fewNumbers: (statement: string) => `Who else who works with the family has a number for this ${statement}? Two see more than one.`,
  whySilent: (name: string) => `What would ${name} say who does not agree? No words of theirs are written yet.`,
  whoSilent: 'Somebody does not agree. Who is it, and what would they say?',
  longSentence: (called: string) => `${called}: could a long sentence be two short ones?`,
  longerSentence: (called: string, words: string) => `${called}: one sentence has ${words} words. Could it be two or three?`,
  longStatement: (called: string, words: string) => `${called}: could it be shorter? It has ${words} words.`,
  plainly: (words: string) => `Could this be said more plainly: ${words}?`,
  readerWords: (years: string, words: string) =>
    `Could this be easier to read? Its reader would need to be about ${years}. Its longest words: ${words}.`,
  reader: (years: string) => `Could this be easier to read? Its reader would need to be about ${years}.`,
  stepsNotLookedAt: (count: string) => `Was it done? Nobody has said so yet of these steps from last time: ${count}.`,
  linesNotLookedAt: (count: string) => `Is it still true? Nobody has looked again at these lines from last time: ${count}.`
}

export default en
