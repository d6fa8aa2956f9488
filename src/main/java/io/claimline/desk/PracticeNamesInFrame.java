package io.claimline.desk;

import io.claimline.page.PracticeNames;
import io.claimline.shared.PracticeScope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads practices' names for the frame; error pages ask too, outside any scope. */
@Component
class PracticeNamesInFrame implements PracticeNames {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PracticeNamesInFrame(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setReadOnly(true);
  }

  @Override
  public Map<Long, String> of(Collection<Long> practiceIds) {
    Map<Long, String> names = new LinkedHashMap<>();
    PracticeScope.reading(Set.copyOf(practiceIds))
        .run(
            () ->
                transaction.executeWithoutResult(
                    reading ->
                        jdbc.sql("select id, name from practice where id = any(:ids)")
                            .param("ids", practiceIds.toArray(Long[]::new))
                            .query(
                                row -> {
                                  names.put(row.getLong("id"), row.getString("name"));
                                })));
    return names;
  }
}
