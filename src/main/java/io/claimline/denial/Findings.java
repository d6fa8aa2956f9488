package io.claimline.denial;

import io.claimline.practice.PayerKind;
import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a denied claim when the way on is proposed; components as in {@link Denial}. */
record Findings(
    long payerId,
    PayerKind payerKind,
    boolean takesReplacement,
    DenialCategory category,
    List<DenialReason> reasons,
    List<String> remarks,
    String inWords,
    Money amount,
    String payerClaimNumber,
    LocalDate deniedOn,
    LocalDate today,
    @Nullable LocalDate fileBy,
    @Nullable LocalDate appealBy,
    boolean acceptedInTime,
    boolean furtherPayer,
    int timesDeniedBefore) {

  /** The question for one of the reasons. */
  DenialQuestion question(DenialReason reason) {
    return new DenialQuestion(
        reason,
        remarks,
        payerKind,
        fileBy == null ? DenialQuestion.NO_LIMIT : daysTo(fileBy),
        appealBy == null ? -1 : daysTo(appealBy),
        amount,
        furtherPayer,
        takesReplacement,
        acceptedInTime,
        timesDeniedBefore);
  }

  private long daysTo(LocalDate day) {
    return day.toEpochDay() - today.toEpochDay();
  }
}
