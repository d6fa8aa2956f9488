package io.claimline.payerbalance;

import io.claimline.shared.PracticeScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the claims of the writing practice that references name, many at once. */
@Repository
class ClaimsByReference {

  private final JdbcClient jdbc;

  ClaimsByReference(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The claim of each reference, by our number first, then by the number of the payer that the
   * remittance is of; absent where none or several are meant.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Map<String, Long> of(Collection<String> references, long remittanceId) {
    Map<String, List<String>> candidates = new HashMap<>();
    references.forEach(each -> candidates.put(each, References.claimNumbers(each)));
    Set<String> all = new LinkedHashSet<>();
    candidates.values().forEach(all::addAll);
    String[] numbers = all.toArray(String[]::new);
    Map<String, Set<Long>> ours = ours(numbers);
    Map<String, Set<Long>> payers = payers(numbers, remittanceId);
    Map<String, Long> found = new HashMap<>();
    candidates.forEach(
        (reference, inside) ->
            first(inside, ours)
                .or(() -> first(inside, payers))
                .ifPresent(claim -> found.put(reference, claim)));
    return found;
  }

  private static Optional<Long> first(List<String> candidates, Map<String, Set<Long>> known) {
    return candidates.stream()
        .map(number -> known.getOrDefault(number, Set.of()))
        .filter(claims -> !claims.isEmpty())
        .findFirst()
        .filter(claims -> claims.size() == 1)
        .map(claims -> claims.iterator().next());
  }

  private Map<String, Set<Long>> ours(String[] numbers) {
    return read(
        jdbc.sql(
                """
                select claim_number as number, id from claim
                where practice_id = :practice and claim_number = any(:numbers)
                union
                select sender_claim_number, id from claim
                where practice_id = :practice and sender_claim_number = any(:numbers)
                """)
            .param("numbers", numbers));
  }

  private Map<String, Set<Long>> payers(String[] numbers, long remittanceId) {
    return read(
        jdbc.sql(
                """
                select distinct a.payer_claim_number as number, a.claim_id as id
                from adjudication a
                join remittance r on r.practice_id = a.practice_id and r.id = a.remittance_id
                join remittance own on own.practice_id = r.practice_id and own.id = :remittance
                where a.practice_id = :practice and a.payer_claim_number = any(:numbers)
                  and a.claim_id is not null
                  and (r.payer_identifier = own.payer_identifier or r.payer_id = own.payer_id)
                """)
            .param("numbers", numbers)
            .param("remittance", remittanceId));
  }

  private static Map<String, Set<Long>> read(JdbcClient.StatementSpec statement) {
    Map<String, Set<Long>> found = new HashMap<>();
    statement
        .param("practice", PracticeScope.current().requireWritable())
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("number"), each -> new HashSet<>())
                  .add(row.getLong("id"));
            });
    return found;
  }
}
