package io.claimline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class TransactionMemoTest {

  @Autowired private Database database;

  private final TransactionMemo<String, Integer> memo = new TransactionMemo<>();
  private long practice;
  private int read;

  @BeforeEach
  void practice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("What a transaction has read is read again by the next one only")
  void onceInTransaction() {
    assertThat(inTransaction(() -> find() * 10 + find())).isEqualTo(11);
    assertThat(inTransaction(this::find)).isEqualTo(2);
  }

  @Test
  @DisplayName("What was written is read anew")
  void forgets() {
    assertThat(
            inTransaction(
                () -> {
                  int before = find();
                  memo.forget();
                  return before * 10 + find();
                }))
        .isEqualTo(12);
  }

  @Test
  @DisplayName("What was not found is looked for again")
  void nothing() {
    assertThat(
            inTransaction(
                () -> {
                  assertThat(memo.find("key", Optional::empty)).isEmpty();
                  return find();
                }))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("Outside of a transaction nothing is kept")
  void outside() {
    assertThat(find()).isEqualTo(1);
    memo.forget();
    assertThat(find()).isEqualTo(2);
  }

  private int inTransaction(Supplier<Integer> work) {
    return database.call(practice, work::get);
  }

  private int find() {
    return memo.find("key", () -> Optional.of(++read)).orElseThrow();
  }
}
