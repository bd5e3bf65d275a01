import { ambiguousOffice } from './ambiguous-office.ts'
import { bareUrl } from './bare-url.ts'
import { bodyTitle } from './body-title.ts'
import { codeLanguage } from './code-language.ts'
import { contestedName } from './contested-name.ts'
import { danglingLink } from './dangling-link.ts'
import { differingQuotation } from './differing-quotation.ts'
import { differingSource } from './differing-source.ts'
import { doublePosition } from './double-position.ts'
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
import { hardParagraph } from './hard-paragraph.ts'
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
import { isolatedDevelopment } from './isolated-development.ts'
import { loadedWord } from './loaded-word.ts'
import { longSummary } from './long-summary.ts'
import { malformedCitation } from './malformed-citation.ts'
import { mdxCode } from './mdx-code.ts'
import { mdxComponent } from './mdx-component.ts'
import { mdxReference } from './mdx-reference.ts'
import { mdxSyntax } from './mdx-syntax.ts'
import { misleadingLink } from './misleading-link.ts'
import { missingFrontMatter } from './missing-front-matter.ts'
import { missingKey } from './missing-key.ts'
import { missingStory } from './missing-story.ts'
import { mixedScript } from './mixed-script.ts'
import { nearDuplicateName } from './near-duplicate-name.ts'
import { nestingTooDeep } from './nesting-too-deep.ts'
import { officeNotHeld } from './office-not-held.ts'
import { outcomeMissing } from './outcome-missing.ts'
import { placeholder } from './placeholder.ts'
import { plainTerm } from './plain-term.ts'
import { positionWithoutParty } from './position-without-party.ts'
import { preferredSpelling } from './preferred-spelling.ts'
import { publishedTooEarly } from './published-too-early.ts'
import { quietTopic } from './quiet-topic.ts'
import { rawHtml } from './raw-html.ts'
import { repeatedWord } from './repeated-word.ts'
import { reservedId } from './reserved-id.ts'
import { reservedText } from './reserved-text.ts'
import { revisesLater } from './revises-later.ts'
import { singleOrigin } from './single-origin.ts'
import { sourceAfterPublication } from './source-after-publication.ts'
import { sourceBeforeEvent } from './source-before-event.ts'
import { staleStanding } from './stale-standing.ts'
import { symbolicLink } from './symbolic-link.ts'
import { titleCase } from './title-case.ts'
import { unarchivedSource } from './unarchived-source.ts'
import { unattributedClaim } from './unattributed-claim.ts'
import { uncitedParagraph } from './uncited-paragraph.ts'
import { unexpectedFile } from './unexpected-file.ts'
import { unknownCitation } from './unknown-citation.ts'
import { unknownId } from './unknown-id.ts'
import { unknownImage } from './unknown-image.ts'
import { unknownKey } from './unknown-key.ts'
import { unknownOutcome } from './unknown-outcome.ts'
import { unknownRule } from './unknown-rule.ts'
import { unknownSource } from './unknown-source.ts'
import { unlistedActor } from './unlisted-actor.ts'
import { unreadableFile } from './unreadable-file.ts'
import { unsafeOverride } from './unsafe-override.ts'
import { unsafeUrl } from './unsafe-url.ts'
import { unsourcedRecord } from './unsourced-record.ts'
import { unusedException } from './unused-exception.ts'
import { unusedSource } from './unused-source.ts'
import { vanishedUrl } from './vanished-url.ts'
import { wrongArticle } from './wrong-article.ts'
import { yamlFeature } from './yaml-feature.ts'
import type { Rule } from './rule.ts'

/** Every rule, by code. A code that was once here is never used for something else. */
export const rules: readonly Rule[] = [
  ambiguousOffice,
  bareUrl,
  bodyTitle,
  codeLanguage,
  contestedName,
  danglingLink,
  differingQuotation,
  differingSource,
  doublePosition,
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
  hardParagraph,
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
  isolatedDevelopment,
  loadedWord,
  longSummary,
  malformedCitation,
  mdxCode,
  mdxComponent,
  mdxReference,
  mdxSyntax,
  misleadingLink,
  missingFrontMatter,
  missingKey,
  missingStory,
  mixedScript,
  nearDuplicateName,
  nestingTooDeep,
  officeNotHeld,
  outcomeMissing,
  placeholder,
  plainTerm,
  positionWithoutParty,
  preferredSpelling,
  publishedTooEarly,
  quietTopic,
  rawHtml,
  repeatedWord,
  reservedId,
  reservedText,
  revisesLater,
  singleOrigin,
  sourceAfterPublication,
  sourceBeforeEvent,
  staleStanding,
  symbolicLink,
  titleCase,
  unarchivedSource,
  unattributedClaim,
  uncitedParagraph,
  unexpectedFile,
  unknownCitation,
  unknownId,
  unknownImage,
  unknownKey,
  unknownOutcome,
  unknownRule,
  unknownSource,
  unlistedActor,
  unreadableFile,
  unsafeOverride,
  unsafeUrl,
  unsourcedRecord,
  unusedException,
  unusedSource,
  vanishedUrl,
  wrongArticle,
  yamlFeature,
]
