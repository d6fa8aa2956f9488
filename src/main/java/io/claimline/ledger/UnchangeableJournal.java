package io.claimline.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The role that the application works as could not change what is posted if it tried. */
@Service
class UnchangeableJournal implements BooksCheck {

  private final JdbcClient jdbc;

  UnchangeableJournal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String words() {
    return "What is posted cannot be changed.";
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> discrepancies() {
    return jdbc
        .sql(
            """
            select name from unnest(array['journal_entry', 'journal_row', 'claim_fact']) name
            where has_table_privilege(name, 'update, delete, truncate')
              or has_any_column_privilege(name, 'update')
            order by name
            """)
        .query(String.class)
        .list()
        .stream()
        .map(table -> "table " + table + ": the application's role may change it")
        .toList();
  }
}
