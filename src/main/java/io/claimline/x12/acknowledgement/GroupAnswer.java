package io.claimline.x12.acknowledgement;

import io.claimline.x12.Finding;
import io.claimline.x12.ImplementationAcknowledgement;
import io.claimline.x12.ImplementationAcknowledgement.SetResponse;
import io.claimline.x12.Interchange;
import io.claimline.x12.Place;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what was found in one functional group and makes the 999 of it. */
public final class GroupAnswer {
  /** AK9 has room for so many codes. */
  private static final int MOST_CODES = 5;

  /** GS01 of the kinds that are answered; the sets of a group are of one kind. */
  private static final Map<TransactionKind, String> FUNCTIONAL_IDS =
      Map.ofEntries(
          Map.entry(TransactionKind.P837, "HC"),
          Map.entry(TransactionKind.I837, "HC"),
          Map.entry(TransactionKind.D837, "HC"),
          Map.entry(TransactionKind.R835, "HP"),
          Map.entry(TransactionKind.A277CA, "HN"),
          Map.entry(TransactionKind.S277, "HN"),
          Map.entry(TransactionKind.Q276, "HR"),
          Map.entry(TransactionKind.Q270, "HS"),
          Map.entry(TransactionKind.B271, "HB"),
          Map.entry(TransactionKind.Q278, "HI"),
          Map.entry(TransactionKind.E834, "BE"),
          Map.entry(TransactionKind.P820, "RA"),
          Map.entry(TransactionKind.A824, "AG"));

  private final TransactionSet first;
  private final List<SetAnswer> sets = new ArrayList<>();
  private final Set<String> codes = new LinkedHashSet<>();
  private @Nullable SetAnswer open;

  /**
   * @param first the first transaction set of the group
   */
  public GroupAnswer(TransactionSet first) {
    this.first = first;
  }

  /** False for acknowledgements, which are never acknowledged, and for kinds unknown here. */
  public static boolean isAnswered(TransactionSet set) {
    return FUNCTIONAL_IDS.containsKey(set.kind());
  }

  /** True if the set belongs to the same group. */
  public boolean isOf(TransactionSet set) {
    return set.interchange().equals(first.interchange())
        && set.groupControlNumber().equals(first.groupControlNumber());
  }

  /** The interchange that brought the group. */
  public Interchange interchange() {
    return first.interchange();
  }

  /** The next transaction set began. */
  public void openSet(TransactionSet set) {
    open = new SetAnswer(set);
    sets.add(open);
  }

  /** The transaction set ended. */
  public void closeSet() {
    open = null;
  }

  /** Takes a finding, unless it concerns neither the group nor one of its sets. */
  public boolean take(Finding finding) {
    String ofGroup = ErrorCodes.group(finding.code());
    if (!ofGroup.isEmpty()) {
      codes.add(ofGroup);
    } else if (open != null && ErrorCodes.interchange(finding.code()).isEmpty()) {
      open.take(finding);
    } else {
      return false;
    }
    return true;
  }

  /** A unit such as a claim is complete. */
  public void unit(Place begin, String name, String value) {
    if (open != null) {
      open.unit(begin, name, value);
    }
  }

  /**
   * The 999.
   *
   * @param rejecting whether a set with any error is rejected, or accepted with its errors noted
   */
  public ImplementationAcknowledgement acknowledgement(boolean rejecting) {
    List<SetResponse> responses = sets.stream().map(set -> set.response(rejecting)).toList();
    long rejected = responses.stream().filter(SetResponse::isRejected).count();
    return new ImplementationAcknowledgement(
        FUNCTIONAL_IDS.getOrDefault(first.kind(), ""),
        first.groupControlNumber(),
        first.version(),
        responses,
        code(responses, rejected),
        responses.size(),
        responses.size(),
        (int) (responses.size() - rejected),
        codes.stream().limit(MOST_CODES).toList(),
        List.of(),
        Place.NOWHERE);
  }

  private String code(List<SetResponse> responses, long rejected) {
    if (rejected == responses.size()) {
      return "R";
    }
    if (rejected > 0) {
      return "P";
    }
    boolean noted =
        !codes.isEmpty() || responses.stream().anyMatch(response -> response.code().equals("E"));
    return noted ? "E" : "A";
  }
}
