package io.claimline.remittance;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which contractual reductions the writing practice lets posting write off by itself (R11). */
@Repository
class WriteOffList {

  /**
   * What a practice without a list of its own has: 45 above the contracted fee, 94 paid above the
   * charge, 131 negotiated discount, 144 incentive, 237 penalty by law, 253 sequestration.
   */
  static final Set<String> DEFAULTS = Set.of("45", "94", "131", "144", "237", "253");

  private final JdbcClient jdbc;

  WriteOffList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<String> reasonCodes() {
    List<String> own =
        jdbc.sql("select reason_code from write_off_reason").query(String.class).list();
    return own.isEmpty() ? DEFAULTS : Set.copyOf(own);
  }
}
