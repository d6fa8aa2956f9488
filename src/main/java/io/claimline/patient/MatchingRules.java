package io.claimline.patient;

import io.claimline.patient.PatientMatch.Doubtful;
import io.claimline.patient.PatientMatch.Same;
import io.claimline.patient.PatientMatch.Unknown;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Decides whether a person is one of the candidates. The rules are told in plain words in
 * docs/domain/matching.md; what they leave in doubt is never merged.
 */
final class MatchingRules {

  static final String OTHER_BIRTH_DATE = "Same member id, but another birth date.";
  static final String OTHER_NAME = "Same member id and birth date, but another name.";
  static final String OTHER_SEX = "Same name and birth date, but the other sex.";
  static final String OTHER_MEMBER_ID =
      "Same name and birth date, but another member id with the same payer.";
  static final String SEVERAL = "Several patients have this name and birth date.";

  private final Person person;
  private final boolean isSubscriber;
  private final List<Candidate> candidates;

  /**
   * @param isSubscriber the person holds the policy that is billed
   * @param candidates oldest patient first
   */
  MatchingRules(Person person, boolean isSubscriber, List<Candidate> candidates) {
    this.person = person;
    this.isSubscriber = isSubscriber;
    this.candidates = List.copyOf(candidates);
  }

  PatientMatch decide() {
    List<Candidate> byPolicy = which(this::sameByPolicy);
    if (!byPolicy.isEmpty()) {
      return new Same(
          byPolicy.stream()
              .filter(Candidate::sameName)
              .findFirst()
              .orElse(byPolicy.get(0))
              .patientId());
    }
    List<Candidate> byName = which(this::sameByName);
    for (Candidate candidate : candidates) {
      String doubt = doubt(candidate);
      if (!doubt.isEmpty()) {
        return new Doubtful(candidate.patientId(), doubt);
      }
    }
    return switch (byName.size()) {
      case 0 -> new Unknown();
      case 1 -> new Same(byName.get(0).patientId());
      default -> new Doubtful(byName.get(0).patientId(), SEVERAL);
    };
  }

  /** Same payer, member id and birth date; and the first name, unless both hold the policy. */
  private boolean sameByPolicy(Candidate candidate) {
    return candidate.samePolicy() && sameBirthDate(candidate) && nameAgrees(candidate);
  }

  private boolean nameAgrees(Candidate candidate) {
    if (person.birthDate() == null) {
      return candidate.sameName();
    }
    boolean renamed = candidate.sameLastName() && sexAgrees(candidate);
    return candidate.sameFirstName() || (bothSubscribers(candidate) && renamed);
  }

  /** Same name, birth date and sex, and nothing against it. */
  private boolean sameByName(Candidate candidate) {
    return sameNameAndBirthDate(candidate) && sexAgrees(candidate) && !candidate.otherMemberId();
  }

  /** What speaks for the same person and what against; empty where it is plainly another. */
  private String doubt(Candidate candidate) {
    if (candidate.samePolicy()) {
      if (!sameBirthDate(candidate) && (candidate.sameName() || bothSubscribers(candidate))) {
        return OTHER_BIRTH_DATE;
      }
      if (sameBirthDate(candidate) && bothSubscribers(candidate)) {
        return OTHER_NAME;
      }
    }
    if (sameNameAndBirthDate(candidate)) {
      if (!sexAgrees(candidate)) {
        return OTHER_SEX;
      }
      if (candidate.otherMemberId()) {
        return OTHER_MEMBER_ID;
      }
    }
    return "";
  }

  private boolean bothSubscribers(Candidate candidate) {
    return isSubscriber && candidate.isSubscriber();
  }

  private boolean sameBirthDate(Candidate candidate) {
    return Objects.equals(candidate.birthDate(), person.birthDate());
  }

  private boolean sameNameAndBirthDate(Candidate candidate) {
    return candidate.sameName() && person.birthDate() != null && sameBirthDate(candidate);
  }

  /** A sex that was not told contradicts nothing. */
  private boolean sexAgrees(Candidate candidate) {
    return isUntold(candidate.sex())
        || isUntold(person.sex())
        || candidate.sex().equals(person.sex());
  }

  private static boolean isUntold(String sex) {
    return sex.isEmpty() || sex.equals("U");
  }

  private List<Candidate> which(Predicate<Candidate> rule) {
    return candidates.stream().filter(rule).toList();
  }
}
