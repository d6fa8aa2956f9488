package io.claimline.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.shared.PracticeScope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ClaimlineTest
class PracticeIsolationTest {

  @Autowired private Database database;
  @Autowired private PlatformTransactionManager transactions;

  private long mine;
  private long other;

  @BeforeEach
  void twoPracticesWithANoteEach() {
    mine = database.practice();
    other = database.practice();
    database.run(mine, () -> write(mine, "mine"));
    database.run(other, () -> write(other, "other"));
  }

  @Test
  @DisplayName("A practice sees its own rows and nobody else's")
  void seesItsOwn() {
    assertThat(database.call(mine, this::notes)).containsExactly("mine");
    assertThat(database.call(mine, () -> ids("SELECT id FROM practice"))).containsExactly(mine);
  }

  @Test
  @DisplayName("Code that forgot its practice sees nothing, in a transaction and out of one")
  void withoutAPracticeNothingIsSeen() {
    assertThat(new TransactionTemplate(transactions).<List<String>>execute(running -> notes()))
        .isEmpty();
    assertThat(notes()).isEmpty();
    assertThat(PracticeScope.writing(mine).call(this::notes)).isEmpty();
  }

  @Test
  @DisplayName("A supervisor of two practices reads both and writes neither")
  void readsSeveral() {
    PracticeScope both = PracticeScope.reading(Set.of(mine, other));
    TransactionTemplate work = new TransactionTemplate(transactions);
    assertThat(both.call(() -> work.<List<String>>execute(running -> notes())))
        .containsExactlyInAnyOrder("mine", "other");
    assertThatThrownBy(() -> both.run(() -> work.executeWithoutResult(r -> write(mine, "no"))))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  @DisplayName("Writing a row for another practice is refused by the database")
  void writesForNobodyElse() {
    assertThatThrownBy(() -> database.run(mine, () -> write(other, "foreign")))
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThatThrownBy(
            () ->
                database.run(
                    mine,
                    () ->
                        database
                            .sql()
                            .sql("UPDATE isolation_probe SET practice_id = :other")
                            .param("other", other)
                            .update()))
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThat(database.call(other, this::notes)).containsExactly("other");
  }

  @Test
  @DisplayName("Changing another practice's row finds no row")
  void changesNobodyElse() {
    PracticeScope both = new PracticeScope(Set.of(mine, other), mine);
    int changed =
        both.call(
            () ->
                new TransactionTemplate(transactions)
                    .<Integer>execute(
                        running ->
                            database
                                .sql()
                                .sql(
                                    "UPDATE isolation_probe SET note = 'changed' WHERE practice_id = :other")
                                .param("other", other)
                                .update()));
    assertThat(changed).isZero();
    assertThat(database.call(other, this::notes)).containsExactly("other");
  }

  @Test
  @DisplayName("A read-only transaction carries its practice too")
  void readOnly() {
    TransactionTemplate reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    assertThat(PracticeScope.writing(mine).call(() -> reading.<List<String>>execute(r -> notes())))
        .containsExactly("mine");
  }

  @Test
  @DisplayName("An inner transaction of its own has its own practice, the outer one keeps its own")
  void innerTransaction() {
    TransactionTemplate inner = new TransactionTemplate(transactions);
    inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    database.run(
        mine,
        () -> {
          PracticeScope.writing(other)
              .run(
                  () -> {
                    assertThat(notes())
                        .as("a running transaction keeps its scope")
                        .containsExactly("mine");
                    inner.executeWithoutResult(r -> write(other, "inner"));
                  });
          write(mine, "outer");
        });
    assertThat(database.call(mine, this::notes)).containsExactly("mine", "outer");
    assertThat(database.call(other, this::notes)).containsExactly("other", "inner");
  }

  private List<String> notes() {
    return database
        .sql()
        .sql("SELECT note FROM isolation_probe ORDER BY id")
        .query(String.class)
        .list();
  }

  private List<Long> ids(String query) {
    return database.sql().sql(query).query(Long.class).list();
  }

  private void write(long practiceId, String note) {
    database
        .sql()
        .sql("INSERT INTO isolation_probe (practice_id, note) VALUES (:practice, :note)")
        .param("practice", practiceId)
        .param("note", note)
        .update();
  }
}
