package io.claimline.remittance;

import io.claimline.remittance.Adjudication.State;
import io.claimline.remittance.RemittanceOutcome.Result;
import io.claimline.shared.Money;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what became of a remittance's claims. */
@Repository
class RemittanceCounts {

  private static final String REPEATED = "The same remittance was posted before.";

  private final JdbcClient jdbc;

  RemittanceCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  RemittanceOutcome outcome(RemittanceRef remittance, Result result) {
    Map<ParkedBecause, Integer> parked = new EnumMap<>(ParkedBecause.class);
    Posted posted = new Posted();
    jdbc.sql(
            """
            select state, parked_because, count(*) as claims, sum(paid_cents) as paid_cents
            from adjudication where remittance_id = :remittance group by state, parked_because
            """)
        .param("remittance", remittance.id())
        .query(
            (ResultSet found) -> {
              switch (State.valueOf(found.getString("state"))) {
                case POSTED -> {
                  posted.claims = found.getInt("claims");
                  posted.paid = Money.ofCents(found.getLong("paid_cents"));
                }
                case PARKED ->
                    parked.put(
                        ParkedBecause.valueOf(found.getString("parked_because")),
                        found.getInt("claims"));
                case INFORMS -> {}
              }
            });
    return new RemittanceOutcome(
        remittance.id(), result, posted.claims, parked, posted.paid, words(remittance, result));
  }

  private List<String> words(RemittanceRef remittance, Result result) {
    List<String> words = new ArrayList<>();
    if (result == Result.REPEATED) {
      words.add(REPEATED);
    }
    if (result == Result.PARKED) {
      words.add(
          jdbc.sql("select parked_because from remittance where id = :id")
              .param("id", remittance.id())
              .query(String.class)
              .single());
    }
    return words;
  }

  private static final class Posted {
    private int claims;
    private Money paid = Money.ZERO;
  }
}
