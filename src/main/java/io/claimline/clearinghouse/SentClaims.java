package io.claimline.clearinghouse;

import io.claimline.x12.ClaimAcknowledgement.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds what an answer is about, over all practices: a file from the clearinghouse may answer
 * several of them. Reads only, and reads nothing but the numbers under which we sent.
 */
@Repository
class SentClaims {

  private static final String SENT =
      """
      select c.practice_id, s.batch_id, c.set_id, c.submission_id, c.claim_id, c.claim_number,
          s.reference, p.sends_acceptance
      from outbound_claim c
      join outbound_set s on s.practice_id = c.practice_id and s.id = c.set_id
      join payer p on p.id = c.payer_id
      """;

  /** A batch by its number. */
  record SentBatch(long id, long practiceId) {}

  private final JdbcClient jdbc;
  private final EveryPractice everyPractice;

  SentClaims(JdbcClient jdbc, EveryPractice everyPractice) {
    this.jdbc = jdbc;
    this.everyPractice = everyPractice;
  }

  /**
   * What each answer is about, in the answers' order; nothing where we sent no such thing.
   *
   * @param only the practice whose claims alone are looked at, or null
   */
  List<List<SentClaim>> about(@Nullable Long only, List<? extends Answer> answers) {
    if (answers.isEmpty()) {
      return List.of();
    }
    return everyPractice.read(
        only,
        () -> {
          Map<String, List<SentClaim>> named = byNumber(claimNumbers(answers));
          List<List<SentClaim>> found = new ArrayList<>();
          for (Answer answer : answers) {
            found.add(about(answer, named));
          }
          return found;
        });
  }

  /** The batch of questions to payers that a TA1 or 999 answers; empty if it answers none. */
  Optional<SentBatch> inquiryBatch(@Nullable Long only, Answer answer) {
    String column =
        answer instanceof Answer.OfInterchange
            ? "interchange_control_number"
            : "group_control_number";
    String number = answer instanceof Answer.OfSets ack ? ack.group() : answer.about();
    if (answer instanceof Answer.OfClaims || !isNumber(number)) {
      return Optional.empty();
    }
    return everyPractice.read(
        only,
        () ->
            jdbc.sql(
                    "select id, practice_id from outbound_batch where kind <> '837P' and "
                        + (column + " = :number"))
                .param("number", Long.parseLong(number.strip()))
                .query(
                    (found, row) ->
                        new SentBatch(found.getLong("id"), found.getLong("practice_id")))
                .optional());
  }

  private List<SentClaim> about(Answer answer, Map<String, List<SentClaim>> named) {
    if (answer instanceof Answer.OfInterchange ta1) {
      return byBatch("interchange_control_number", ta1.interchange());
    }
    if (answer instanceof Answer.OfSets ack) {
      List<SentClaim> group = byBatch("group_control_number", ack.group());
      return ack.set().isEmpty() ? group : ofSet(group, ack.set());
    }
    Answer.OfClaims status = (Answer.OfClaims) answer;
    return status.level() == Level.CLAIM
        ? sending(named.getOrDefault(status.claimNumber(), List.of()), status.reference())
        : byReference(status.reference(), status.provider());
  }

  /** The sending that the answer names, else the last one (R31: a status is per submission). */
  private static List<SentClaim> sending(List<SentClaim> sendings, String reference) {
    return sendings.stream()
        .max(
            Comparator.<SentClaim, Boolean>comparing(s -> s.reference().equals(reference))
                .thenComparing(SentClaim::submissionId))
        .map(List::of)
        .orElse(List.of());
  }

  private Map<String, List<SentClaim>> byNumber(Set<String> claimNumbers) {
    if (claimNumbers.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(SENT + "where c.claim_number = any(:numbers)")
        .param("numbers", claimNumbers.toArray(String[]::new))
        .query((found, row) -> read(found))
        .list()
        .stream()
        .collect(Collectors.groupingBy(SentClaim::claimNumber));
  }

  private List<SentClaim> byReference(String reference, String provider) {
    return jdbc.sql(
            SENT
                + """
                where s.reference = :reference and (:provider = '' or c.billing_provider_id = :provider)
                order by c.submission_id
                """)
        .param("reference", reference)
        .param("provider", provider)
        .query((found, row) -> read(found))
        .list();
  }

  private List<SentClaim> byBatch(String column, String controlNumber) {
    if (!isNumber(controlNumber)) {
      return List.of();
    }
    return jdbc.sql(
            SENT
                + "join outbound_batch b on b.practice_id = s.practice_id and b.id = s.batch_id "
                + ("where b." + column + " = :number order by c.submission_id"))
        .param("number", Long.parseLong(controlNumber.strip()))
        .query((found, row) -> read(found))
        .list();
  }

  private List<SentClaim> ofSet(List<SentClaim> group, String setControlNumber) {
    if (group.isEmpty() || !isNumber(setControlNumber)) {
      return List.of();
    }
    Set<Long> sets =
        Set.copyOf(
            jdbc.sql(
                    """
                    select id from outbound_set
                    where practice_id = :practice and control_number = :number
                    """)
                .param("practice", group.get(0).practiceId())
                .param("number", Long.parseLong(setControlNumber.strip()))
                .query(Long.class)
                .list());
    return group.stream().filter(sent -> sets.contains(sent.setId())).toList();
  }

  private static Set<String> claimNumbers(List<? extends Answer> answers) {
    return answers.stream()
        .filter(Answer.OfClaims.class::isInstance)
        .map(answer -> ((Answer.OfClaims) answer).claimNumber())
        .filter(number -> !number.isEmpty())
        .collect(Collectors.toSet());
  }

  private static boolean isNumber(String text) {
    return text.strip().matches("[0-9]{1,18}");
  }

  private static SentClaim read(ResultSet found) throws SQLException {
    return new SentClaim(
        found.getLong("practice_id"),
        found.getLong("batch_id"),
        found.getLong("set_id"),
        found.getLong("submission_id"),
        found.getLong("claim_id"),
        found.getString("claim_number"),
        found.getString("reference"),
        found.getBoolean("sends_acceptance"));
  }
}
