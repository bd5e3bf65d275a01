/** Letters that are the same in all languages written in Cyrillic here. */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'yi', й: 'y',
  к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch',
  ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
} // prettier-ignore

/** What Ukrainian reads otherwise (resolution 55 of its Cabinet of Ministers, 2010). */
const ukrainian: Readonly<Record<string, string>> = { г: 'h', и: 'y', є: 'ie', ї: 'i', й: 'i', ю: 'iu', я: 'ia' }
const ukrainianAtStart: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' }

/** Latin letters that Unicode does not take apart into a base letter and a mark. */
const latin: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ə: 'a',
} // prettier-ignore

/**
 * A text in lower-case Latin letters without marks, as far as its letters are Latin or Cyrillic: `Київ` → `kyiv`,
 * `Łódź` → `lodz`. Words with a letter that only Ukrainian has are read as Ukrainian. Other scripts stay as they are.
 */
export function toLatin(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{Script=Cyrillic}ʼ’']+/gu, wordToLatin)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => latin[letter] ?? letter)
}

function wordToLatin(word: string): string {
  const isUkrainian = /[іїєґ]/.test(word)
  return word.replace(/./gu, (letter, index: number) => {
    const other = cyrillic[letter] ?? letter
    if (!isUkrainian) return other
    return (index === 0 ? ukrainianAtStart[letter] : undefined) ?? ukrainian[letter] ?? other
  })
}

/** A text as words of an id: lower-case letters a–z and digits between single hyphens; empty where nothing of it is left. */
export function toSlug(text: string): string {
  return toLatin(text)
    .replace(/['’ʼ`´]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
