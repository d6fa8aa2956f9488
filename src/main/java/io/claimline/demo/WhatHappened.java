package io.claimline.demo;

import io.claimline.claim.FactKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what happened to the claims of the practices in scope while time passed. */
@Service
@Profile("demo")
class WhatHappened {

  /** How often something happened. */
  record Happened(String words, long times) {}

  private final JdbcClient jdbc;

  WhatHappened(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Most frequent first. */
  @Transactional(readOnly = true)
  public List<Happened> since(Instant since) {
    return jdbc.sql(
            """
            select kind, count(*) as times from claim_fact
            where occurred_at > :since group by kind order by times desc, kind
            """)
        .param("since", Timestamp.from(since))
        .query(
            (found, row) ->
                new Happened(
                    FactKind.valueOf(found.getString("kind")).words(), found.getLong("times")))
        .list();
  }
}
