package io.claimline.denial;

import io.claimline.claim.ClaimFact;
import io.claimline.claim.FactKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a claim's facts say of its last denial: pure.
 *
 * @param fact by which the payer denied: the last DENIED, or the decision that was appealed in vain
 * @param since the fact after which a way on is to be proposed: that same one, or a later one that
 *     closed a way
 * @param timesDeniedBefore by the same payer
 */
record DeniedClaim(ClaimFact fact, ClaimFact since, int timesDeniedBefore) {

  /** What says nothing of why a line was denied: contract, cost share, prior payers. */
  private static final Set<String> NO_DENIAL =
      Set.of("1", "2", "3", "23", "45", "94", "131", "144", "237", "253");

  static Optional<DeniedClaim> of(List<ClaimFact> facts) {
    ClaimFact decision = null;
    ClaimFact denied = null;
    ClaimFact since = null;
    for (ClaimFact fact : facts) {
      switch (fact.kind()) {
        case ADJUDICATED -> decision = fact;
        case DENIED -> {
          decision = fact;
          denied = fact;
          since = fact;
        }
        // What was paid too little and appealed in vain is denied from then on.
        case APPEAL_LOST, APPEAL_DROPPED -> {
          denied = decision;
          since = fact;
        }
        case WRITE_OFF_REFUSED, LATE_APPEAL_REFUSED -> {
          since = fact;
        }
        default -> {
          // Nothing else makes a denial.
        }
      }
    }
    return denied == null || since == null
        ? Optional.empty()
        : Optional.of(new DeniedClaim(denied, since, before(facts, denied)));
  }

  /** The reasons of the denied lines; those of the whole claim where the fact tells no others. */
  List<DenialReason> reasons() {
    String denials = fact.detail().get("denials");
    return denials == null
        ? reasons(fact.detail().get("carc")).stream()
            .filter(reason -> !NO_DENIAL.contains(reason.code()))
            .toList()
        : reasons(denials);
  }

  List<String> remarks() {
    return words(fact.detail().get("remarks"));
  }

  private static int before(List<ClaimFact> facts, ClaimFact denied) {
    String payer = payerOf(denied);
    return (int)
        facts.stream()
            .filter(fact -> fact.kind() == FactKind.DENIED && fact.id() < denied.id())
            .filter(fact -> payerOf(fact).equals(payer))
            .count();
  }

  private static String payerOf(ClaimFact fact) {
    return fact.detail().getOrDefault("payer", "");
  }

  private static List<DenialReason> reasons(@Nullable String written) {
    return words(written).stream()
        .filter(word -> word.indexOf('-') > 0)
        .map(DenialReason::parse)
        .toList();
  }

  private static List<String> words(@Nullable String written) {
    return written == null || written.isBlank() ? List.of() : Arrays.asList(written.split(" "));
  }
}
