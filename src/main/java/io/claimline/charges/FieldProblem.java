package io.claimline.charges;

/**
 * What is wrong with a field.
 *
 * @param field as docs/domain/claim-fields.md names it; empty for the claim as a whole
 * @param words what to do; never a value of the claim
 */
public record FieldProblem(String field, Kind kind, String words) {

  /** How much it matters. */
  public enum Kind {
    /** The field must be filled in. */
    MISSING,
    /** What stands there cannot be read, or contradicts the rest. */
    WRONG,
    /** It can be entered, but somebody will have to mend it before it is sent. */
    WARNING
  }

  static FieldProblem missing(String field, String words) {
    return new FieldProblem(field, Kind.MISSING, words);
  }

  static FieldProblem wrong(String field, String words) {
    return new FieldProblem(field, Kind.WRONG, words);
  }

  static FieldProblem warning(String field, String words) {
    return new FieldProblem(field, Kind.WARNING, words);
  }

  /** Whether a claim cannot be made of it. */
  boolean stops() {
    return kind != Kind.WARNING;
  }

  FieldProblem at(String otherField) {
    return new FieldProblem(otherField, kind, words);
  }
}
