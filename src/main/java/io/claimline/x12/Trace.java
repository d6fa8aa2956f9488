package io.claimline.x12;

/**
 * TRN: the number by which an answer finds its question.
 *
 * @param type TRN01: 1 the sender's own, 2 returned from the question
 * @param number TRN02
 * @param originator TRN03: who gave the number, ten characters
 * @param division TRN04, mostly empty
 */
public record Trace(String type, String number, String originator, String division) {
  /** A number of ours; the originator is 1 and an employer number, or 9 and a number of our own. */
  public static Trace own(String number, String originator) {
    return new Trace("1", number, originator, "");
  }

  /** This number as an answer returns it. */
  public Trace returned() {
    return new Trace("2", number, originator, division);
  }
}
