package io.claimline.x12;

import io.claimline.x12.acknowledgement.GroupAnswer;
import io.claimline.x12.acknowledgement.InterchangeAnswer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers a file that was received: for each interchange a TA1, for each functional group a 999
 * with every error that was found in it (R30). Fed with the events of the file, in order.
 *
 * <p>What concerns form is answered: envelopes, and segments and elements against the guide.
 * Amounts that do not add up are no matter of a 999; a 277CA tells them. Groups that hold
 * acknowledgements are not answered, nor are groups of an interchange that the TA1 rejects.
 */
public final class Acknowledgements {
  private final boolean rejecting;
  private final List<InterchangeAnswer> interchanges = new ArrayList<>();
  private final List<GroupAnswer> groups = new ArrayList<>();
  private @Nullable GroupAnswer group;

  private Acknowledgements(boolean rejecting) {
    this.rejecting = rejecting;
  }

  /** Rejects each transaction set that has an error. */
  public static Acknowledgements rejecting() {
    return new Acknowledgements(true);
  }

  /**
   * Accepts transaction sets with their errors noted (IK501 is E); only what broke off, is not
   * known or does not agree with its own trailer is rejected.
   */
  public static Acknowledgements noting() {
    return new Acknowledgements(false);
  }

  /** Takes all that is left of a file. */
  public Acknowledgements takeAll(X12Reader reader) {
    for (X12Event event = reader.next(); event != null; event = reader.next()) {
      take(event);
    }
    return this;
  }

  /** Takes the next event of the file. */
  public void take(X12Event event) {
    if (event instanceof X12Event.InterchangeOpened opened) {
      interchanges.add(new InterchangeAnswer(opened.interchange()));
      group = null;
    } else if (event instanceof X12Event.TransactionSetOpened opened) {
      open(opened.set());
    } else if (event instanceof X12Event.TransactionSetClosed && group != null) {
      group.closeSet();
    } else if (event instanceof X12Event.FindingReported reported) {
      find(reported.finding());
    } else if (event instanceof X12Event.ClaimRead read) {
      unit(read.claim().place(), "CLM01", read.claim().patientControlNumber());
    } else if (event instanceof X12Event.InstitutionalClaimRead read) {
      unit(read.claim().place(), "CLM01", read.claim().patientControlNumber());
    } else if (event instanceof X12Event.ClaimPaymentRead read) {
      unit(read.payment().place(), "CLP01", read.payment().claimNumber());
    }
  }

  /** A TA1 for each interchange; to be sent where it is no plain acceptance, or was asked for. */
  public List<InterchangeAcknowledgement> interchanges() {
    return interchanges.stream().map(InterchangeAnswer::acknowledgement).toList();
  }

  /** A 999 for each group that is to be answered. */
  public List<ImplementationAcknowledgement> groups() {
    return groups.stream()
        .filter(answer -> !isRejected(answer.interchange()))
        .map(answer -> answer.acknowledgement(rejecting))
        .toList();
  }

  private boolean isRejected(Interchange interchange) {
    return interchanges.stream()
        .anyMatch(answer -> answer.isOf(interchange) && answer.acknowledgement().isRejected());
  }

  private void open(TransactionSet set) {
    if (!GroupAnswer.isAnswered(set)) {
      group = null;
      return;
    }
    GroupAnswer open = group;
    if (open == null || !open.isOf(set)) {
      open = new GroupAnswer(set);
      groups.add(open);
      group = open;
    }
    open.openSet(set);
  }

  /** What no group takes concerns the interchange, or what stands outside of any. */
  private void find(Finding finding) {
    boolean taken = group != null && group.take(finding);
    if (!taken && !interchanges.isEmpty()) {
      interchanges.get(interchanges.size() - 1).take(finding);
    }
  }

  private void unit(Place begin, String name, String value) {
    if (group != null) {
      group.unit(begin, name, value);
    }
  }
}
