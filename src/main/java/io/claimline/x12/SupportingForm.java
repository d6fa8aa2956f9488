package io.claimline.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * LQ and its FRM: a form that supports a line, question by question (X222A1 2440).
 *
 * @param qualifier LQ01: AS the payer's own form, UT a form of Medicare's equipment contractors
 * @param code LQ02, which form
 * @param answers FRM, in order
 */
public record SupportingForm(String qualifier, String code, List<Answer> answers) {
  public SupportingForm {
    answers = List.copyOf(answers);
  }

  /**
   * One answer; absent parts are empty or null.
   *
   * @param question FRM01
   * @param choice FRM02: Y, N or W (does not apply)
   * @param text FRM03
   * @param date FRM04
   * @param percent FRM05
   */
  public record Answer(
      String question,
      String choice,
      String text,
      @Nullable LocalDate date,
      @Nullable BigDecimal percent) {}
}
