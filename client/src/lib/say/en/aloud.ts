// Reading aloud with the voice of one's own phone or computer.

const en = {
  read: 'Read this aloud',
  stop: 'Stop reading',
  elsewhere:
    'The voices this browser has would send the words away to be read, so we do not use them. You can add a voice to this device in its settings.',
  noVoice: 'This device has no voice for these words.',
  brokeOff: 'The voice of this device stopped. Please try once more.'
}

export default en
