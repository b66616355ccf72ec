import type { Genuine } from '@samepage/shared'

// For whoever scanned the square on a paper: is it genuine, and is it the newest?

const en = {
  tab: 'Is this copy genuine?',
  title: 'Is this copy genuine?',
  looking: 'One moment. We are looking.',
  answer: {
    current: 'Yes. This paper was made here, and it is the newest.',
    superseded: 'This paper was made here, but it is not the newest any more.',
    unknown: 'We do not know this paper.'
  } satisfies Record<Genuine, string> as Record<Genuine, string>,
  what: {
    current: 'Nothing has taken its place.',
    superseded: 'A newer one was signed, or is being made. Please ask the people who gave it to you for the newest.',
    unknown: 'It was not made here, or it is not kept here any more. Please ask the people who gave it to you.'
  } satisfies Record<Genuine, string> as Record<Genuine, string>,
  noMore: 'This page never says whose paper it is, or what is in it.',
  fileTitle: 'Do you have it as a file?',
  fileHint:
    'A paper can be copied and changed. Choose the file, and we tell you whether anything in it was changed. The file stays on your device.',
  file: 'Choose the file',
  same: 'This file is just as it was made. Nothing in it was changed.',
  other: 'This file is not one we know. It may have been changed, or printed and scanned. Please ask for a new copy.'
}

export default en
