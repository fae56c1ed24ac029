import { comparedEqual } from './agreement/compared-equal.ts';
import { disagreement } from './agreement/disagreement.ts';
import { looseBound } from './agreement/loose-bound.ts';
import { misreport } from './agreement/misreport.ts';
import { outlier } from './agreement/outlier.ts';
import { statementDiffers } from './agreement/statement-differs.ts';
import { supersededInUse } from './agreement/superseded-in-use.ts';
import { unusual } from './agreement/unusual.ts';
import { falseComparison } from './arithmetic/false-comparison.ts';
import { impossibleDeviation } from './arithmetic/impossible-deviation.ts';
import { impossibleMean } from './arithmetic/impossible-mean.ts';
import { impossiblePercent } from './arithmetic/impossible-percent.ts';
import { outOfBounds } from './arithmetic/out-of-bounds.ts';
import { partEqualsWhole } from './arithmetic/part-equals-whole.ts';
import { partExceedsWhole } from './arithmetic/part-exceeds-whole.ts';
import { percentForPoints } from './arithmetic/percent-for-points.ts';
import { sharesExceedWhole } from './arithmetic/shares-exceed-whole.ts';
import { unlikeRates } from './arithmetic/unlike-rates.ts';
import { wrongConversion } from './arithmetic/wrong-conversion.ts';
import { wrongGap } from './arithmetic/wrong-gap.ts';
import { wrongGrowth } from './arithmetic/wrong-growth.ts';
import { wrongIdentity } from './arithmetic/wrong-identity.ts';
import { wrongIndex } from './arithmetic/wrong-index.ts';
import { wrongMean } from './arithmetic/wrong-mean.ts';
import { wrongRelation } from './arithmetic/wrong-relation.ts';
import { wrongShare } from './arithmetic/wrong-share.ts';
import { wrongSum } from './arithmetic/wrong-sum.ts';
import { ambiguousReference } from './form/ambiguous-reference.ts';
import { ambiguousUnit } from './form/ambiguous-unit.ts';
import { duplicateId } from './form/duplicate-id.ts';
import { fiscalYear } from './form/fiscal-year.ts';
import { referenceCycle } from './form/reference-cycle.ts';
import { schema } from './form/schema.ts';
import { unitMismatch } from './form/unit-mismatch.ts';
import { unknownReference } from './form/unknown-reference.ts';
import { unknownUnit } from './form/unknown-unit.ts';
import { unreadableFigure } from './form/unreadable-figure.ts';
import { unreadableFile } from './form/unreadable-file.ts';
import { unreadablePeriod } from './form/unreadable-period.ts';
import { unusedAccept } from './form/unused-accept.ts';
import { unusedDefinition } from './form/unused-definition.ts';
import { yamlSyntax } from './form/yaml-syntax.ts';
import { aliasDrift } from './naming/alias-drift.ts';
import { ambiguousAlias } from './naming/ambiguous-alias.ts';
import { duplicateItem } from './order/duplicate-item.ts';
import { duplicateRank } from './order/duplicate-rank.ts';
import { rankBeyondSize } from './order/rank-beyond-size.ts';
import { rankScope } from './order/rank-scope.ts';
import { wrongCount } from './order/wrong-count.ts';
import { accessedBeforePublished } from './provenance/accessed-before-published.ts';
import { circularCitation } from './provenance/circular-citation.ts';
import { figureNotInQuote } from './provenance/figure-not-in-quote.ts';
import { missingLocator } from './provenance/missing-locator.ts';
import { missingSource } from './provenance/missing-source.ts';
import { quoteNotFound } from './provenance/quote-not-found.ts';
import { singleSource } from './provenance/single-source.ts';
import { sourceChanged } from './provenance/source-changed.ts';
import type { Rule } from './rule.ts';
import { oddBase } from './time/odd-base.ts';
import { periodAfterPublication } from './time/period-after-publication.ts';
import { periodMismatch } from './time/period-mismatch.ts';
import { staleVerdict } from './time/stale-verdict.ts';
import { unevenPeriod } from './time/uneven-period.ts';
import { wrongAge } from './time/wrong-age.ts';
import { wrongEventOrder } from './time/wrong-event-order.ts';

/** Every rule, family by family, in the order in which they are listed. */
export const rules: readonly Rule[] = [
  // form
  yamlSyntax,
  schema,
  unreadableFile,
  duplicateId,
  unknownReference,
  ambiguousReference,
  referenceCycle,
  unreadableFigure,
  unreadablePeriod,
  unitMismatch,
  unknownUnit,
  ambiguousUnit,
  unusedAccept,
  unusedDefinition,
  fiscalYear,
  // arithmetic
  falseComparison,
  wrongGap,
  wrongGrowth,
  percentForPoints,
  wrongShare,
  sharesExceedWhole,
  partExceedsWhole,
  partEqualsWhole,
  wrongSum,
  wrongRelation,
  wrongIdentity,
  wrongConversion,
  unlikeRates,
  outOfBounds,
  wrongMean,
  impossibleMean,
  impossiblePercent,
  impossibleDeviation,
  wrongIndex,
  // order
  duplicateRank,
  rankScope,
  rankBeyondSize,
  wrongCount,
  duplicateItem,
  // time
  periodAfterPublication,
  periodMismatch,
  oddBase,
  unevenPeriod,
  wrongEventOrder,
  wrongAge,
  staleVerdict,
  // agreement
  disagreement,
  looseBound,
  comparedEqual,
  supersededInUse,
  unusual,
  outlier,
  misreport,
  statementDiffers,
  // provenance
  missingSource,
  missingLocator,
  accessedBeforePublished,
  circularCitation,
  singleSource,
  quoteNotFound,
  figureNotInQuote,
  sourceChanged,
  // naming
  aliasDrift,
  ambiguousAlias,
];
