package io.claimline.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with a call (RFC 9457); each kind is explained under its address. */
public enum ProblemKind {
  BAD_REQUEST(
      400,
      "The request cannot be read",
      "The body is no JSON, or a parameter or header does not have the form that the description"
          + " gives. The same request will fail again."),
  UNAUTHORIZED(
      401,
      "A valid token is needed",
      "Send the header \"Authorization: Bearer\" with a token of the practice. One that was revoked"
          + " is not valid any more; a manager makes a new one on the page \"API tokens\"."),
  NOT_FOUND(
      404,
      "There is no such thing",
      "Nothing lies under this address, or it is not this practice's; the two are not told apart."),
  METHOD_NOT_ALLOWED(
      405, "Not with this method", "The header Allow tells the methods of this address."),
  NOT_ACCEPTABLE(
      406, "Not in this form", "Answers are application/json, and application/problem+json."),
  CLAIM_HELD(
      409,
      "The practice holds a claim that this one would double or change",
      "Nothing was taken. The member \"claim\" is the address of the claim that is held: correct or"
          + " void that one in Claimline."),
  KEY_IN_FLIGHT(
      409,
      "The call with this key is being worked on",
      "Send it again after a moment: the answer of the first will be given."),
  TOO_LARGE(413, "The body is too large", "Nothing was kept. The description gives the limits."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Not this type of body",
      "A claim is application/json. A file is the body itself, of any type but a form's."),
  INVALID_CONTENT(
      422,
      "The content is not valid",
      "Each of \"errors\" tells by a JSON pointer where the body is wrong, and why. Nothing was"
          + " taken."),
  KEY_REUSED(
      422,
      "The key stands for another request",
      "An Idempotency-Key names one request. Take a new key for a new request."),
  INTERNAL(
      500,
      "Claimline failed",
      "The failure is in the log. Calls with an Idempotency-Key may be sent again as they were.");

  private final int status;
  private final String title;
  private final String meaning;

  ProblemKind(int status, String title, String meaning) {
    this.status = status;
    this.title = title;
    this.meaning = meaning;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** What it means and what to do. */
  public String meaning() {
    return meaning;
  }

  /** Such as {@code not-found}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The address that explains it. */
  public String type() {
    return "/api/v1/problems/" + slug();
  }

  static Optional<ProblemKind> of(String slug) {
    return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
  }
}
