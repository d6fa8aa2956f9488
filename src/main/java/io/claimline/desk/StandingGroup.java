package io.claimline.desk;

import io.claimline.claim.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The claims that a list shows together: by whose move it is. */
enum StandingGroup {
  OPEN("All open", standing -> standing != Standing.CLOSED),
  OURS("Needs us", standing -> isOurs(standing.owner())),
  MOVING("Moving", standing -> standing.owner() == Standing.Owner.CLAIMLINE),
  PAYER("With the payer", standing -> standing.owner() == Standing.Owner.PAYER),
  PATIENT("With the patient", standing -> isWithPatient(standing.owner())),
  CLOSED("Closed", standing -> standing == Standing.CLOSED),
  ALL("All", standing -> true);

  private final String words;
  private final List<Standing> standings;

  StandingGroup(String words, Predicate<Standing> belongs) {
    this.words = words;
    this.standings = Arrays.stream(Standing.values()).filter(belongs).toList();
  }

  private static boolean isOurs(Standing.Owner owner) {
    return owner == Standing.Owner.BILLER || owner == Standing.Owner.SUPERVISOR;
  }

  private static boolean isWithPatient(Standing.Owner owner) {
    return owner == Standing.Owner.PATIENT || owner == Standing.Owner.AGENCY;
  }

  public String words() {
    return words;
  }

  List<Standing> standings() {
    return standings;
  }

  public boolean holds(Standing standing) {
    return standings.contains(standing);
  }
}
