import { expect, it } from 'vitest'
import { licenceOf } from './licence.ts'

it.each([
  ['CC BY 4.0', 'CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC BY-NC-SA 3.0', 'CC-BY-NC-SA-3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
  ['CC BY 2.5', 'CC-BY-2.5', 'https://creativecommons.org/licenses/by/2.5/'],
  ['CC-BY-SA-4.0', 'CC-BY-SA-4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
  ['CC0', 'CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['https://example.org/licence', undefined, 'https://example.org/licence'],
  ['All rights reserved', undefined, undefined],
  ['CC BY-XX 4.0', undefined, undefined],
])('the licence %s is known as %s', (title, spdx, url) => {
  expect(licenceOf(title)).toEqual({ title, ...(spdx && { spdx }), ...(url && { url }) })
})
