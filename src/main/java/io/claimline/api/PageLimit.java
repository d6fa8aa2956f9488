package io.claimline.api;

/** How many entries a page may have. */
public final class PageLimit {

  private static final int MOST = 200;

  private PageLimit() {}

  /**
   * @throws ProblemException if it is none, or too many
   */
  public static void require(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new ProblemException(
          ProblemKind.BAD_REQUEST, "The limit is between 1 and " + MOST + ".");
    }
  }
}
