package io.claimline.x12;

import io.claimline.shared.Money;
import java.util.List;

/** What a line of a claim has, whatever the claim's kind. */
public sealed interface HealthCareClaimLine permits ServiceLine, InstitutionalLine {
  /** SV102 or SV203. */
  Money charge();

  /** 2430: what other payers decided. */
  List<LineAdjudication> adjudications();

  /** Our name of the line towards payers (REF*6R, R18), or empty. */
  String controlNumber();
}
