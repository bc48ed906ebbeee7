import { accessReviewDecidesOnEveryAccount } from './access-review-decides-on-every-account.ts';
import { answerHasItsFinding } from './answer-has-its-finding.ts';
import { approvedPolicyIsComplete } from './approved-policy-is-complete.ts';
import { artifactExists } from './artifact-exists.ts';
import { artifactHashMatches } from './artifact-hash-matches.ts';
import { artifactIsInside } from './artifact-is-inside.ts';
import { artifactIsNamed } from './artifact-is-named.ts';
import { artifactIsNotLarge } from './artifact-is-not-large.ts';
import { artifactSizeInLimit } from './artifact-size-in-limit.ts';
import { assertionIsNoStrongerThanSlots } from './assertion-is-no-stronger-than-slots.ts';
import { assuranceReportIsCurrent } from './assurance-report-is-current.ts';
import { assuranceReportIsRead } from './assurance-report-is-read.ts';
import { assuranceReportReachesWindow } from './assurance-report-reaches-window.ts';
import { auditFitsItsType } from './audit-fits-its-type.ts';
import { auditWindowHasUsualLength } from './audit-window-has-usual-length.ts';
import { auditWindowsJoin } from './audit-windows-join.ts';
import { backupIsAnotherRole } from './backup-is-another-role.ts';
import { cadenceKept } from './cadence-kept.ts';
import { categoryHasReason } from './category-has-reason.ts';
import { cloneIsWhole } from './clone-is-whole.ts';
import { codeownersInStep } from './codeowners-in-step.ts';
import { collectionLag } from './collection-lag.ts';
import { commitmentHasRiskAndControl } from './commitment-has-risk-and-control.ts';
import { contentHoldsNoSecret } from './content-holds-no-secret.ts';
import { controlAnswersACriterion } from './control-answers-a-criterion.ts';
import { controlHasPolicy } from './control-has-policy.ts';
import { controlHasRequest } from './control-has-request.ts';
import { controlHasTest } from './control-has-test.ts';
import { controlIsInForceThroughWindow } from './control-is-in-force-through-window.ts';
import { controlRestsOnApprovedPolicy } from './control-rests-on-approved-policy.ts';
import { controlStatusHasItsReason } from './control-status-has-its-reason.ts';
import { controlVersionsAreOrdered } from './control-versions-are-ordered.ts';
import { criterionHasKeyControl } from './criterion-has-key-control.ts';
import { criterionPageIsAboutACriterion } from './criterion-page-is-about-a-criterion.ts';
import { crosswalkNamesCriteria } from './crosswalk-names-criteria.ts';
import { dataClassIsKnown } from './data-class-is-known.ts';
import { datesAreOrdered } from './dates-are-ordered.ts';
import { datesAreReal } from './dates-are-real.ts';
import { datesDoneArePast } from './dates-done-are-past.ts';
import { declaredSlotExists } from './declared-slot-exists.ts';
import { diagramIsDescribed } from './diagram-is-described.ts';
import { dutyNamesItsControl } from './duty-names-its-control.ts';
import { evidenceCountsAgree } from './evidence-counts-agree.ts';
import { evidenceCoversWindow } from './evidence-covers-window.ts';
import { evidenceFillsASlot } from './evidence-fills-a-slot.ts';
import { evidenceHasProvenance } from './evidence-has-provenance.ts';
import { evidenceIsFromProduction } from './evidence-is-from-production.ts';
import { evidenceReviewerIsAnother } from './evidence-reviewer-is-another.ts';
import { failedEvidenceHasFinding } from './failed-evidence-has-finding.ts';
import { fieldsAreKnown } from './fields-are-known.ts';
import { fileInItsPlace } from './file-in-its-place.ts';
import { fileNameIsPortable } from './file-name-is-portable.ts';
import { fileSizeInLimit } from './file-size-in-limit.ts';
import { findingActionIsNotOverdue } from './finding-action-is-not-overdue.ts';
import { findingHasAction } from './finding-has-action.ts';
import { findingIsClosedAfterRetest } from './finding-is-closed-after-retest.ts';
import { findingIsClosedByAnother } from './finding-is-closed-by-another.ts';
import { fraudIsConsidered } from './fraud-is-considered.ts';
import { frequencyHasFittingProof } from './frequency-has-fitting-proof.ts';
import { frontMatterIsFenced } from './front-matter-is-fenced.ts';
import { frontMatterParses } from './front-matter-parses.ts';
import { headingsArePresent } from './headings-are-present.ts';
import { idIsUnique } from './id-is-unique.ts';
import { idIsWellFormed } from './id-is-well-formed.ts';
import { idMatchesFile } from './id-matches-file.ts';
import { inForcePolicyReplacesCleanly } from './in-force-policy-replaces-cleanly.ts';
import { incidentHasDc4Decision } from './incident-has-dc4-decision.ts';
import { lineEndingsAreLf } from './line-endings-are-lf.ts';
import { linkAnchorExists } from './link-anchor-exists.ts';
import { linkIsSafe } from './link-is-safe.ts';
import { linkTargetExists } from './link-target-exists.ts';
import { lowerResidualHasADesignedControl } from './lower-residual-has-a-designed-control.ts';
import { nestingInLimit } from './nesting-in-limit.ts';
import { noPlaceholderLeft } from './no-placeholder-left.ts';
import { nobodyDecidesOnOwnAccess } from './nobody-decides-on-own-access.ts';
import { notApplicableAnswerSaysWhy } from './not-applicable-answer-says-why.ts';
import { offBoardedVendorHasNoAccess } from './off-boarded-vendor-has-no-access.ts';
import { onePullFillsOneSlot } from './one-pull-fills-one-slot.ts';
import { performedIsProven } from './performed-is-proven.ts';
import { personalDataIsExplained } from './personal-data-is-explained.ts';
import { policyApproverIsNotItsOwner } from './policy-approver-is-not-its-owner.ts';
import { policyGovernsAControl } from './policy-governs-a-control.ts';
import { policyIsApprovedBeforeEffective } from './policy-is-approved-before-effective.ts';
import { policyReviewIsCurrent } from './policy-review-is-current.ts';
import { policyReviewIsNotDueSoon } from './policy-review-is-not-due-soon.ts';
import { populationCountsAgree } from './population-counts-agree.ts';
import { populationInstallmentsJoin } from './population-installments-join.ts';
import { populationIsFinalAfterWindow } from './population-is-final-after-window.ts';
import { populationMatchesItsFile } from './population-matches-its-file.ts';
import { programExists } from './program-exists.ts';
import { proseIdExists } from './prose-id-exists.ts';
import { recordDoesNotReferToItself } from './record-does-not-refer-to-itself.ts';
import { recordIsConnected } from './record-is-connected.ts';
import { referenceExists } from './reference-exists.ts';
import { referenceFitsField } from './reference-fits-field.ts';
import { referenceIsInForce } from './reference-is-in-force.ts';
import { referenceIsWrittenOnce } from './reference-is-written-once.ts';
import { replacementHasNoCircle } from './replacement-has-no-circle.ts';
import { requiredFieldsArePresent } from './required-fields-are-present.ts';
import { residualIsNotAboveInherent } from './residual-is-not-above-inherent.ts';
import { resultNumbersAgree } from './result-numbers-agree.ts';
import { riskAboveAppetiteIsTreated } from './risk-above-appetite-is-treated.ts';
import { riskAcceptanceHasNotExpired } from './risk-acceptance-has-not-expired.ts';
import { riskAcceptanceIsByAnother } from './risk-acceptance-is-by-another.ts';
import { riskActionIsNotOverdue } from './risk-action-is-not-overdue.ts';
import { riskReviewIsCurrent } from './risk-review-is-current.ts';
import { riskScaleIsComplete } from './risk-scale-is-complete.ts';
import { roleHasHolder } from './role-has-holder.ts';
import type { Rule } from './rule.ts';
import { sampleIsDrawnAgain } from './sample-is-drawn-again.ts';
import { severityIsOnlyLowered } from './severity-is-only-lowered.ts';
import { significantChangesAreComplete } from './significant-changes-are-complete.ts';
import { slotsHaveTheirOwnBytes } from './slots-have-their-own-bytes.ts';
import { subsequentEventsAreListed } from './subsequent-events-are-listed.ts';
import { subserviceIsMonitored } from './subservice-is-monitored.ts';
import { supersededEvidenceIsOfSameControl } from './superseded-evidence-is-of-same-control.ts';
import { systemInScopeIsProtected } from './system-in-scope-is-protected.ts';
import { testDeviationHasFinding } from './test-deviation-has-finding.ts';
import { testResultsAreComplete } from './test-results-are-complete.ts';
import { testTesterIsNotPerformer } from './test-tester-is-not-performer.ts';
import { textHasLineBreaks } from './text-has-line-breaks.ts';
import { textHasNoBom } from './text-has-no-bom.ts';
import { textIsUtf8 } from './text-is-utf-8.ts';
import { timezoneExists } from './timezone-exists.ts';
import { valuesAreValid } from './values-are-valid.ts';
import { vendorCuecsHaveControls } from './vendor-cuecs-have-controls.ts';
import { vendorOfPersonalDataHasAgreement } from './vendor-of-personal-data-has-agreement.ts';
import { vendorReviewIsCurrent } from './vendor-review-is-current.ts';
import { vendorTierHasAssurance } from './vendor-tier-has-assurance.ts';
import { waiverApproverIsNotOwner } from './waiver-approver-is-not-owner.ts';
import { waiverHasNotExpired } from './waiver-has-not-expired.ts';
import { waiverIsApprovedBeforeItBegins } from './waiver-is-approved-before-it-begins.ts';
import { waiverLastsAtMostAYear } from './waiver-lasts-at-most-a-year.ts';
import { waiverNamesWhatItExcuses } from './waiver-names-what-it-excuses.ts';

/** Every rule, by group and then as a reader meets them. Adding one is its file and a line here. */
export const rules: readonly Rule[] = [
  fileInItsPlace,
  fileNameIsPortable,
  fileSizeInLimit,
  textIsUtf8,
  textHasNoBom,
  textHasLineBreaks,
  lineEndingsAreLf,
  frontMatterIsFenced,
  frontMatterParses,
  nestingInLimit,
  fieldsAreKnown,
  requiredFieldsArePresent,
  valuesAreValid,
  datesAreReal,
  datesAreOrdered,
  datesDoneArePast,
  idIsWellFormed,
  idMatchesFile,
  idIsUnique,
  headingsArePresent,
  noPlaceholderLeft,
  diagramIsDescribed,
  referenceExists,
  referenceFitsField,
  referenceIsWrittenOnce,
  referenceIsInForce,
  recordDoesNotReferToItself,
  replacementHasNoCircle,
  recordIsConnected,
  crosswalkNamesCriteria,
  linkTargetExists,
  linkAnchorExists,
  linkIsSafe,
  proseIdExists,
  criterionPageIsAboutACriterion,
  criterionHasKeyControl,
  categoryHasReason,
  controlAnswersACriterion,
  controlHasPolicy,
  controlHasTest,
  controlHasRequest,
  policyGovernsAControl,
  controlStatusHasItsReason,
  frequencyHasFittingProof,
  controlVersionsAreOrdered,
  approvedPolicyIsComplete,
  policyIsApprovedBeforeEffective,
  policyReviewIsCurrent,
  policyReviewIsNotDueSoon,
  policyApproverIsNotItsOwner,
  inForcePolicyReplacesCleanly,
  controlRestsOnApprovedPolicy,
  dutyNamesItsControl,
  answerHasItsFinding,
  artifactIsInside,
  artifactExists,
  artifactHashMatches,
  artifactIsNamed,
  artifactSizeInLimit,
  artifactIsNotLarge,
  contentHoldsNoSecret,
  personalDataIsExplained,
  evidenceCoversWindow,
  cadenceKept,
  declaredSlotExists,
  evidenceFillsASlot,
  onePullFillsOneSlot,
  slotsHaveTheirOwnBytes,
  controlIsInForceThroughWindow,
  assertionIsNoStrongerThanSlots,
  evidenceHasProvenance,
  evidenceCountsAgree,
  evidenceIsFromProduction,
  evidenceReviewerIsAnother,
  accessReviewDecidesOnEveryAccount,
  nobodyDecidesOnOwnAccess,
  failedEvidenceHasFinding,
  supersededEvidenceIsOfSameControl,
  resultNumbersAgree,
  notApplicableAnswerSaysWhy,
  populationMatchesItsFile,
  populationCountsAgree,
  populationInstallmentsJoin,
  populationIsFinalAfterWindow,
  sampleIsDrawnAgain,
  testTesterIsNotPerformer,
  testResultsAreComplete,
  testDeviationHasFinding,
  performedIsProven,
  collectionLag,
  residualIsNotAboveInherent,
  lowerResidualHasADesignedControl,
  riskAboveAppetiteIsTreated,
  riskAcceptanceIsByAnother,
  riskAcceptanceHasNotExpired,
  riskActionIsNotOverdue,
  riskReviewIsCurrent,
  fraudIsConsidered,
  vendorTierHasAssurance,
  assuranceReportIsCurrent,
  assuranceReportReachesWindow,
  assuranceReportIsRead,
  vendorCuecsHaveControls,
  vendorOfPersonalDataHasAgreement,
  vendorReviewIsCurrent,
  offBoardedVendorHasNoAccess,
  waiverLastsAtMostAYear,
  waiverApproverIsNotOwner,
  findingHasAction,
  findingActionIsNotOverdue,
  findingIsClosedAfterRetest,
  findingIsClosedByAnother,
  waiverNamesWhatItExcuses,
  waiverIsApprovedBeforeItBegins,
  waiverHasNotExpired,
  programExists,
  timezoneExists,
  auditFitsItsType,
  auditWindowHasUsualLength,
  auditWindowsJoin,
  subsequentEventsAreListed,
  significantChangesAreComplete,
  incidentHasDc4Decision,
  roleHasHolder,
  backupIsAnotherRole,
  systemInScopeIsProtected,
  dataClassIsKnown,
  commitmentHasRiskAndControl,
  subserviceIsMonitored,
  severityIsOnlyLowered,
  riskScaleIsComplete,
  cloneIsWhole,
  codeownersInStep,
];
