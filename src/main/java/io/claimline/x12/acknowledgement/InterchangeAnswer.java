package io.claimline.x12.acknowledgement;

import io.claimline.x12.Finding;
import io.claimline.x12.Interchange;
import io.claimline.x12.InterchangeAcknowledgement;
import io.claimline.x12.Place;
import java.util.Set;

/** Gathers what was found in the envelope of one interchange and makes the TA1 of it. */
public final class InterchangeAnswer {
  /** What leaves no trust in the interchange: it is not whole, or not known whose it is. */
  private static final Set<String> REJECTING =
      Set.of("001", "005", "006", "007", "008", "017", "018", "021", "023");

  private final Interchange interchange;
  private String note = ErrorCodes.NO_ERROR;

  public InterchangeAnswer(Interchange interchange) {
    this.interchange = interchange;
  }

  public boolean isOf(Interchange other) {
    return interchange.equals(other);
  }

  /** Takes a finding that concerns no group; the first that rejects is told, else the first. */
  public void take(Finding finding) {
    Place place = finding.place();
    String found =
        place.segmentId().equals("ISA") && finding.level() != Finding.Level.BALANCE
            ? isaNote(finding)
            : ErrorCodes.interchange(finding.code());
    boolean first = note.equals(ErrorCodes.NO_ERROR);
    boolean graver = REJECTING.contains(found) && !REJECTING.contains(note);
    if (!found.isEmpty() && (first || graver)) {
      note = found;
    }
  }

  /** The TA1; its date and time are those of the interchange it answers (TA102, TA103). */
  public InterchangeAcknowledgement acknowledgement() {
    String code = note.equals(ErrorCodes.NO_ERROR) ? "A" : REJECTING.contains(note) ? "R" : "E";
    return new InterchangeAcknowledgement(
        interchange,
        interchange.controlNumber(),
        interchange.date(),
        interchange.time(),
        code,
        note,
        Place.NOWHERE);
  }

  private static String isaNote(Finding finding) {
    String whole = ErrorCodes.interchange(finding.code());
    return whole.isEmpty() ? ErrorCodes.isa(finding.place().element()) : whole;
  }
}
