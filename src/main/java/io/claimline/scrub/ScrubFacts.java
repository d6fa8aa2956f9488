package io.claimline.scrub;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules outside this module may know of a claim: codes, flags and numbers, nothing that names
 * a person.
 *
 * @param payerCode 2010BB NM109, upper case
 * @param filingIndicator 2000B SBR09, such as MB, MC or CI
 * @param payerPosition 1 primary, 2 secondary, …; 0 unknown
 * @param frequency CLM05-3
 * @param diagnoses codes without a point, in order
 * @param relatedCauses CLM11: AA, EM, OA
 * @param accidentDate whether the date of an accident is told
 * @param renderingProvider whether one is named on the claim
 * @param authorization whether a prior authorization number is given
 * @param referral whether a referral number is given
 */
public record ScrubFacts(
    String payerCode,
    String filingIndicator,
    int payerPosition,
    String frequency,
    List<String> diagnoses,
    List<String> relatedCauses,
    boolean accidentDate,
    boolean renderingProvider,
    boolean authorization,
    boolean referral,
    List<Line> lines) {

  public ScrubFacts {
    diagnoses = List.copyOf(diagnoses);
    relatedCauses = List.copyOf(relatedCauses);
    lines = List.copyOf(lines);
  }

  /**
   * A service line; what may stand on the claim or on the line is told wherever it stands.
   *
   * @param placeOfService of the line, else of the claim
   * @param unit UN units, MJ minutes
   * @param diagnoses the codes that the line points to
   * @param referringProvider whether a referring or ordering provider is named
   * @param cliaNumber whether the laboratory's certificate number is given
   * @param mammographyCertification whether the center's number is given
   * @param nationalDrugCode whether a drug is identified
   * @param daysSinceService from its first day; null when it has no date; equal on the same day
   */
  public record Line(
      String procedure,
      List<String> modifiers,
      String placeOfService,
      String unit,
      BigDecimal units,
      long chargeCents,
      List<String> diagnoses,
      boolean referringProvider,
      boolean cliaNumber,
      boolean mammographyCertification,
      boolean nationalDrugCode,
      @Nullable Long daysSinceService) {

    public Line {
      modifiers = List.copyOf(modifiers);
      diagnoses = List.copyOf(diagnoses);
    }
  }
}
