package io.claimline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param detail what is wrong this time; never holds data of a patient
 * @param errors where the body is wrong
 * @param claim address of the claim that is held instead, if it is that
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    List<FieldError> errors,
    @Nullable String claim) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * @param pointer JSON pointer (RFC 6901) into the body
   * @param detail what is wrong there
   */
  public record FieldError(String pointer, String detail) {}

  public Problem {
    errors = List.copyOf(errors);
  }

  public static Problem of(ProblemKind kind) {
    return new Problem(kind.type(), kind.title(), kind.status(), null, List.of(), null);
  }

  public static Problem of(ProblemKind kind, String detail) {
    return new Problem(kind.type(), kind.title(), kind.status(), detail, List.of(), null);
  }

  /** A body that is wrong in places. */
  public static Problem invalid(List<FieldError> errors) {
    ProblemKind kind = ProblemKind.INVALID_CONTENT;
    return new Problem(kind.type(), kind.title(), kind.status(), null, errors, null);
  }

  /** A claim that would double or change one that is held. */
  public static Problem held(String detail, @Nullable String claim) {
    ProblemKind kind = ProblemKind.CLAIM_HELD;
    return new Problem(kind.type(), kind.title(), kind.status(), detail, List.of(), claim);
  }
}
