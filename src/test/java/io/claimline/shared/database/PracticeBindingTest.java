package io.claimline.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.shared.PracticeBinding;
import io.claimline.shared.PracticeScope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ClaimlineTest
class PracticeBindingTest {

  @Autowired private Database database;
  @Autowired private PracticeBinding binding;
  @Autowired private PlatformTransactionManager transactionManager;

  private TransactionTemplate transaction;
  private long mine;
  private long other;

  @BeforeEach
  void twoPractices() {
    transaction = new TransactionTemplate(transactionManager);
    mine = database.practice();
    other = database.practice();
  }

  @Test
  @DisplayName("A job tells its practice once it is known, and works as that practice alone")
  void bindsATransactionWithoutPractice() {
    transaction.executeWithoutResult(
        running -> {
          assertThat(visible()).isEmpty();
          binding.bind(mine);
          binding.bind(mine);
          assertThat(visible()).containsExactly(mine);
        });
    transaction.executeWithoutResult(next -> assertThat(visible()).isEmpty());
  }

  @Test
  @DisplayName("A transaction never turns to a second practice")
  void refusesASecond() {
    transaction.executeWithoutResult(
        running -> {
          binding.bind(mine);
          assertThatIllegalStateException()
              .isThrownBy(() -> binding.bind(other))
              .withMessageContaining("practice other than " + other);
          assertThat(visible()).containsExactly(mine);
        });
    database.run(
        mine, () -> assertThatIllegalStateException().isThrownBy(() -> binding.bind(other)));
  }

  @Test
  @DisplayName("Who may read two practices may be bound to one of them, not to a third")
  void bindsWithinWhatIsReadable() {
    long third = database.practice();
    PracticeScope.reading(Set.of(mine, other))
        .run(
            () ->
                transaction.executeWithoutResult(
                    running -> {
                      assertThatIllegalStateException().isThrownBy(() -> binding.bind(third));
                      binding.bind(other);
                      assertThat(visible()).containsExactlyInAnyOrder(mine, other);
                    }));
  }

  @Test
  @DisplayName("Without a transaction there is nothing to bind")
  void needsATransaction() {
    assertThatIllegalStateException().isThrownBy(() -> binding.bind(mine));
  }

  private List<Long> visible() {
    return database.sql().sql("SELECT id FROM practice").query(Long.class).list();
  }
}
