package io.claimline.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One code of an HI segment of an institutional claim, with what may stand beside it (C022).
 *
 * @param qualifier component 1: which list the code is of and what it is said for
 * @param code component 2, without a point, as sent
 * @param from component 4: the day of a procedure or occurrence, the first day of a span
 * @param through the last day of a span, else the same day
 * @param value component 5 of a value code: an amount, or a number where the code is no amount
 * @param presentOnAdmission component 9 of a diagnosis: Y, N, U, W or empty
 */
public record InstitutionalCode(
    String qualifier,
    String code,
    @Nullable LocalDate from,
    @Nullable LocalDate through,
    @Nullable BigDecimal value,
    String presentOnAdmission) {

  /** What a code is said for; an HI segment holds codes of one kind. */
  public enum Kind {
    PRINCIPAL_DIAGNOSIS(1, "ABK", "BK"),
    ADMITTING_DIAGNOSIS(1, "ABJ", "BJ"),
    REASON_FOR_VISIT(3, "APR", "PR"),
    EXTERNAL_CAUSE(12, "ABN", "BN"),
    DIAGNOSIS_RELATED_GROUP(1, "DR"),
    OTHER_DIAGNOSIS(12, "ABF", "BF"),
    PRINCIPAL_PROCEDURE(1, "BBR", "BR", "CAH"),
    OTHER_PROCEDURE(12, "BBQ", "BQ"),
    OCCURRENCE_SPAN(12, "BI"),
    OCCURRENCE(12, "BH"),
    VALUE(12, "BE"),
    CONDITION(12, "BG"),
    TREATMENT(12, "TC"),
    /** A qualifier that the guide does not know. */
    OTHER(12);

    private final int mostInSegment;
    private final List<String> qualifiers;

    Kind(int mostInSegment, String... qualifiers) {
      this.mostInSegment = mostInSegment;
      this.qualifiers = List.of(qualifiers);
    }

    /** How many codes of this kind one HI segment holds. */
    public int mostInSegment() {
      return mostInSegment;
    }

    static Kind of(String qualifier) {
      for (Kind kind : values()) {
        if (kind.qualifiers.contains(qualifier)) {
          return kind;
        }
      }
      return OTHER;
    }
  }

  /** A code with nothing beside it, such as a condition code (BG). */
  public static InstitutionalCode of(String qualifier, String code) {
    return new InstitutionalCode(qualifier, code, null, null, null, "");
  }

  /** A diagnosis and whether it was there on admission. */
  public static InstitutionalCode diagnosis(
      String qualifier, String code, String presentOnAdmission) {
    return new InstitutionalCode(qualifier, code, null, null, null, presentOnAdmission);
  }

  /** A procedure (BBR, BBQ) or occurrence (BH) on a day. */
  public static InstitutionalCode on(String qualifier, String code, LocalDate day) {
    return new InstitutionalCode(qualifier, code, day, day, null, "");
  }

  /** An occurrence that lasted (BI). */
  public static InstitutionalCode span(String code, LocalDate from, LocalDate through) {
    return new InstitutionalCode("BI", code, from, through, null, "");
  }

  /** A value code (BE). */
  public static InstitutionalCode value(String code, BigDecimal value) {
    return new InstitutionalCode("BE", code, null, null, value, "");
  }

  /** What the code is said for. */
  public Kind kind() {
    return Kind.of(qualifier);
  }
}
