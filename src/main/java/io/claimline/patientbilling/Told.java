package io.claimline.patientbilling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a guarantor told us, and what of it still holds: the fold of the answers. */
final class Told {

  private final List<ContactAnswer> answers;
  private final Map<Long, ContactAnswer> disputes = new HashMap<>();
  private final List<ContactAnswer> bankruptcies = new ArrayList<>();
  private @Nullable ContactAnswer hardship;
  private @Nullable ContactAnswer wrongAddress;

  /**
   * Folds what was told.
   *
   * @param answers oldest first
   * @param addressCorrectedAt when the address was last corrected, null if never
   */
  Told(List<ContactAnswer> answers, @Nullable Instant addressCorrectedAt) {
    this.answers = List.copyOf(answers);
    this.answers.forEach(this::hear);
    if (wrongAddress != null
        && addressCorrectedAt != null
        && !addressCorrectedAt.isBefore(wrongAddress.answeredAt())) {
      wrongAddress = null;
    }
  }

  private void hear(ContactAnswer answer) {
    switch (answer.outcome()) {
      case DISPUTED -> disputes.put(answer.claimId(), answer);
      case HARDSHIP -> hardship = answer;
      case WRONG_ADDRESS -> wrongAddress = answer;
      case BANKRUPTCY -> bankruptcies.add(answer);
      case RESOLVED -> resolve(answer.claimId());
      case PROMISED, PLAN, PAID, NOTED -> {}
    }
  }

  /** Settles the dispute of the visit; where there is none, what is open on the account. */
  private void resolve(long claimId) {
    if (disputes.remove(claimId) == null) {
      hardship = null;
      wrongAddress = null;
    }
  }

  /** The dispute of this visit, while nobody has settled it. */
  Optional<ContactAnswer> dispute(long claimId) {
    return Optional.ofNullable(disputes.get(claimId));
  }

  /** The application for financial help, while nobody has settled it. */
  Optional<ContactAnswer> hardship() {
    return Optional.ofNullable(hardship);
  }

  /** That the address is wrong, while nobody has corrected it. */
  Optional<ContactAnswer> wrongAddress() {
    return Optional.ofNullable(wrongAddress);
  }

  /** A bankruptcy is never over for services that were done before it. */
  Optional<ContactAnswer> bankruptcy(@Nullable LocalDate served, ZoneId zone) {
    return bankruptcies.stream()
        .filter(
            answer ->
                served == null || !served.isAfter(LocalDate.ofInstant(answer.answeredAt(), zone)))
        .reduce((earlier, later) -> later);
  }

  /** The newest word that is about this visit. */
  Optional<ContactAnswer> newest(long claimId) {
    return answers.stream()
        .filter(answer -> answer.outcome().reaches(claimId, answer.claimId()))
        .reduce((earlier, later) -> later);
  }

  /** The newest word that says until when this visit, though it may be asked for, is not. */
  Optional<ContactAnswer> newestPause(long claimId) {
    return answers.stream()
        .filter(answer -> answer.outcome().reaches(claimId, answer.claimId()))
        .filter(answer -> answer.outcome() != ContactOutcome.NOTED || answer.until() != null)
        .reduce((earlier, later) -> later);
  }
}
