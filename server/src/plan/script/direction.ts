const RIGHT_TO_LEFT = /^(ar|ckb|fa|prs|ps|ur)$/

/** Which way words of a language run. lang: BCP 47 */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr')
