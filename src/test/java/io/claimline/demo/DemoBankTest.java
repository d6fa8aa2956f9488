package io.claimline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.deposit.BankEntries;
import io.claimline.deposit.BankEntry;
import io.claimline.deposit.BankFile;
import io.claimline.deposit.BankFiles;
import io.claimline.practice.Practices;
import io.claimline.shared.DataFolder;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class DemoBankTest {

  @Autowired private Database database;
  @Autowired private Practices practices;
  @Autowired private BankFiles files;
  @Autowired private BankEntries entries;
  @Autowired private Clock clock;

  @Test
  @DisplayName("The demo's bank tells each morning what payers transferred the day before")
  void tells(@TempDir Path folder) throws Exception {
    long practice = database.practice();
    String npi = "%010d".formatted(practice);
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql("update practice set npi = ? where id = ?")
                .params(npi, practice)
                .update());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    BankBook book = new BankBook(folder.resolve("clearinghouse/bank"));
    for (int again = 0; again < 2; again++) {
      book.note(today.minusDays(1), npi, "SIM000000000001", "1999999999", Money.parse("60.00"));
      book.note(today.minusDays(1), npi, "SIM000000000007", "1999999999", Money.parse("7.50"));
    }
    book.note(today, npi, "SIM000000000002", "1999999999", Money.parse("9.00"));
    book.note(today.minusDays(1), "0000000000", "SIM000000000003", "1", Money.parse("9.00"));
    DemoBank bank = new DemoBank(new DataFolder(folder), practices, files, clock);
    assertThat(bank.open()).isEqualTo(1);
    assertThat(bank.open()).isZero();
    PracticeScope.writing(practice)
        .run(
            () -> {
              List<BankFile> told = files.newest();
              assertThat(told).hasSize(1);
              assertThat(told.get(0).findings()).isZero();
              assertThat(entries.ofFile(told.get(0).id()))
                  .extracting(BankEntry::amount, BankEntry::traceNumber, BankEntry::companyId)
                  .containsExactly(
                      tuple(Money.parse("60.00"), "SIM000000000001", "1999999999"),
                      tuple(Money.parse("7.50"), null, "1999999999"));
            });
  }
}
