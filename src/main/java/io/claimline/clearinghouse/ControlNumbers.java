package io.claimline.clearinghouse;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers of interchanges, groups and sets, none of which is ever given twice (R28). */
@Repository
class ControlNumbers {

  /** How many set numbers a batch has; the sequence steps by as many. */
  static final int SETS_OF_A_BATCH = 20;

  /**
   * The numbers of one batch.
   *
   * @param interchange ISA13
   * @param group GS06
   * @param firstSet ST02 of its first set; the following ones are the batch's as well
   */
  record Block(long interchange, long group, long firstSet) {}

  private final JdbcClient jdbc;

  ControlNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Block next() {
    return jdbc.sql(
            """
            select nextval('outbound_interchange_number') as interchange,
                nextval('outbound_group_number') as own_group,
                nextval('outbound_set_number') as first_set
            """)
        .query(
            (found, row) ->
                new Block(
                    found.getLong("interchange"),
                    found.getLong("own_group"),
                    found.getLong("first_set")))
        .single();
  }
}
