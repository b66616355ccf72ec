// The letters of Urdu, for systems that bring none of their own. Fetched with the language, and only for the letters in use.
import '@fontsource/noto-naskh-arabic/arabic-400.css'
import '@fontsource/noto-naskh-arabic/arabic-700.css'
