import { bareUrl } from './bare-url.ts'
import { bodyTitle } from './body-title.ts'
import { danglingLink } from './dangling-link.ts'
import { draftReference } from './draft-reference.ts'
import { duplicateId } from './duplicate-id.ts'
import { duplicateKey } from './duplicate-key.ts'
import { duplicateRecord } from './duplicate-record.ts'
import { duplicateReference } from './duplicate-reference.ts'
import { endBeforeDate } from './end-before-date.ts'
import { fileTooLarge } from './file-too-large.ts'
import { followsCycle } from './follows-cycle.ts'
import { followsLater } from './follows-later.ts'
import { formerIdTaken } from './former-id-taken.ts'
import { headingJump } from './heading-jump.ts'
import { idDateMismatch } from './id-date-mismatch.ts'
import { imageWithoutAlt } from './image-without-alt.ts'
import { imageWithoutCredit } from './image-without-credit.ts'
import { insecureUrl } from './insecure-url.ts'
import { internalLink } from './internal-link.ts'
import { invalidDate } from './invalid-date.ts'
import { invalidEncoding } from './invalid-encoding.ts'
import { invalidFileName } from './invalid-file-name.ts'
import { invalidTombstone } from './invalid-tombstone.ts'
import { invalidValue } from './invalid-value.ts'
import { invalidYaml } from './invalid-yaml.ts'
import { malformedCitation } from './malformed-citation.ts'
import { mdxCode } from './mdx-code.ts'
import { mdxComponent } from './mdx-component.ts'
import { mdxReference } from './mdx-reference.ts'
import { mdxSyntax } from './mdx-syntax.ts'
import { missingFrontMatter } from './missing-front-matter.ts'
import { missingKey } from './missing-key.ts'
import { missingStory } from './missing-story.ts'
import { nestingTooDeep } from './nesting-too-deep.ts'
import { outcomeMissing } from './outcome-missing.ts'
import { plainTerm } from './plain-term.ts'
import { positionWithoutParty } from './position-without-party.ts'
import { publishedTooEarly } from './published-too-early.ts'
import { rawHtml } from './raw-html.ts'
import { reservedId } from './reserved-id.ts'
import { reservedText } from './reserved-text.ts'
import { revisesLater } from './revises-later.ts'
import { symbolicLink } from './symbolic-link.ts'
import { unexpectedFile } from './unexpected-file.ts'
import { unknownCitation } from './unknown-citation.ts'
import { unknownId } from './unknown-id.ts'
import { unknownImage } from './unknown-image.ts'
import { unknownKey } from './unknown-key.ts'
import { unknownOutcome } from './unknown-outcome.ts'
import { unknownRule } from './unknown-rule.ts'
import { unknownSource } from './unknown-source.ts'
import { unreadableFile } from './unreadable-file.ts'
import { unsafeOverride } from './unsafe-override.ts'
import { unsafeUrl } from './unsafe-url.ts'
import { unusedException } from './unused-exception.ts'
import { unusedSource } from './unused-source.ts'
import { vanishedUrl } from './vanished-url.ts'
import { yamlFeature } from './yaml-feature.ts'
import type { Rule } from './rule.ts'

/** Every rule, by code. A code that was once here is never used for something else. */
export const rules: readonly Rule[] = [
  bareUrl,
  bodyTitle,
  danglingLink,
  draftReference,
  duplicateId,
  duplicateKey,
  duplicateRecord,
  duplicateReference,
  endBeforeDate,
  fileTooLarge,
  followsCycle,
  followsLater,
  formerIdTaken,
  headingJump,
  idDateMismatch,
  imageWithoutAlt,
  imageWithoutCredit,
  insecureUrl,
  internalLink,
  invalidDate,
  invalidEncoding,
  invalidFileName,
  invalidTombstone,
  invalidValue,
  invalidYaml,
  malformedCitation,
  mdxCode,
  mdxComponent,
  mdxReference,
  mdxSyntax,
  missingFrontMatter,
  missingKey,
  missingStory,
  nestingTooDeep,
  outcomeMissing,
  plainTerm,
  positionWithoutParty,
  publishedTooEarly,
  rawHtml,
  reservedId,
  reservedText,
  revisesLater,
  symbolicLink,
  unexpectedFile,
  unknownCitation,
  unknownId,
  unknownImage,
  unknownKey,
  unknownOutcome,
  unknownRule,
  unknownSource,
  unreadableFile,
  unsafeOverride,
  unsafeUrl,
  unusedException,
  unusedSource,
  vanishedUrl,
  yamlFeature,
]
