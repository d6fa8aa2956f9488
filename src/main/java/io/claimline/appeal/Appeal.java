package io.claimline.appeal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appeal on one level.
 *
 * @param decisionFactId the fact by which the payer decided what is appealed
 * @param level 1 for the first
 * @param levelName such as Redetermination
 * @param reason why it was begun, in words
 * @param fileBy the last day of the level (R35)
 * @param lateReason good cause for filing after that day; null when it is filed in time
 * @param documentId the letter as it was sent; null before that
 * @param sentOn null before it is sent
 * @param decisionDue when the decision is asked for; null before it is sent
 * @param decidedOn when the decision was received; null before that
 * @param note what a person wrote down with the decision or the last chase
 */
public record Appeal(
    long id,
    long claimId,
    long decisionFactId,
    long payerId,
    int level,
    String levelName,
    State state,
    String reason,
    LocalDate fileBy,
    @Nullable String lateReason,
    Instant begunAt,
    @Nullable Long documentId,
    @Nullable LocalDate sentOn,
    @Nullable SentVia sentVia,
    @Nullable LocalDate decisionDue,
    @Nullable LocalDate decidedOn,
    @Nullable String note) {

  /** How far an appeal has come. */
  public enum State {
    BEGUN,
    DROPPED,
    SENT,
    WON,
    LOST,
    /** The payer decided anew by a remittance. */
    OVERTAKEN
  }

  /** Whether somebody still has to do or to answer something. */
  public boolean isAtWork() {
    return state == State.BEGUN || state == State.SENT;
  }
}
