package io.claimline.clearinghouse;

import io.claimline.claim.StatusAnswer;
import io.claimline.claim.StatusAnswer.Verdict;
import io.claimline.shared.Money;
import io.claimline.x12.ClaimStatus;
import io.claimline.x12.ClaimStatusResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the answer to a claim status inquiry comes to; pure. */
final class StatusReading {

  /** On its way to adjudication, or in it. */
  private static final Set<String> ON_ITS_WAY = Set.of("A0", "A1", "A2");

  private StatusReading() {}

  static StatusAnswer of(ClaimStatusResponse response) {
    List<ClaimStatus> statuses = response.statuses();
    List<ClaimStatus.Code> codes =
        statuses.stream().flatMap(status -> status.codes().stream()).distinct().toList();
    return new StatusAnswer(
        verdict(response, codes),
        codes.stream().map(StatusReading::inCodes).collect(Collectors.joining(" ")),
        codes.stream()
            .map(code -> StatusWords.of(code.category(), code.code(), code.entity()))
            .collect(Collectors.joining("; ")),
        paid(statuses),
        response.payerClaimNumber(),
        statuses.stream()
            .map(ClaimStatus::checkNumber)
            .filter(number -> !number.isEmpty())
            .findFirst()
            .orElse(""));
  }

  /** Above the claims nothing but trouble is told. */
  private static Verdict verdict(ClaimStatusResponse response, List<ClaimStatus.Code> codes) {
    if (response.level() != ClaimStatusResponse.Level.CLAIM) {
      return Verdict.UNKNOWN;
    }
    if (codes.stream().anyMatch(code -> code.category().startsWith("F"))) {
      return Verdict.FINALIZED;
    }
    boolean pending =
        codes.stream()
            .allMatch(
                code -> code.category().startsWith("P") || ON_ITS_WAY.contains(code.category()));
    return pending ? Verdict.PENDING : Verdict.UNKNOWN;
  }

  private static @Nullable Money paid(List<ClaimStatus> statuses) {
    return statuses.stream()
        .map(ClaimStatus::paid)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String inCodes(ClaimStatus.Code code) {
    String codes = code.category() + ":" + code.code();
    return code.entity().isEmpty() ? codes : codes + ":" + code.entity();
  }
}
