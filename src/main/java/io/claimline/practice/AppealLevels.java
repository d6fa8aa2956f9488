package io.claimline.practice;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** On which levels payers' decisions can be appealed: by payer, else by its kind (R35). */
@Repository
public class AppealLevels {

  private final JdbcClient jdbc;

  AppealLevels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The payer's levels in order; none when its decisions are final. */
  @Transactional(readOnly = true)
  public List<AppealLevel> of(Payer payer) {
    List<AppealLevel> own = levels("payer_id = ?", payer.id());
    return own.isEmpty()
        ? levels("payer_kind = ?", PayerKind.of(payer.claimFilingCode()).name())
        : own;
  }

  private List<AppealLevel> levels(String whose, Object key) {
    return jdbc.sql("select * from appeal_level where " + whose + " order by level")
        .param(key)
        .query(
            (found, row) ->
                new AppealLevel(
                    found.getInt("level"),
                    found.getString("name"),
                    found.getInt("days_to_file"),
                    found.getInt("days_to_decide")))
        .list();
  }
}
