package io.claimline.demo;

import io.claimline.deposit.BankFiles;
import io.claimline.practice.Practices;
import io.claimline.shared.DataFolder;
import io.claimline.shared.PracticeScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** The practices' bank: each morning it tells each of them what came in on the day before. */
final class DemoBank {

  private final Path book;
  private final Path told;
  private final BankBook transfers;
  private final Practices practices;
  private final BankFiles files;
  private final Clock clock;

  DemoBank(DataFolder data, Practices practices, BankFiles files, Clock clock) {
    this.book = data.folder("clearinghouse/bank");
    this.told = data.folder("clearinghouse/bank-told");
    this.transfers = new BankBook(book);
    this.practices = practices;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Tells what came in on the days that are over; a day told twice is told the same.
   *
   * @return how many days
   */
  synchronized int open() {
    try {
      int days = 0;
      for (LocalDate day :
          transfers.daysBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
        tell(day);
        Files.move(book.resolve(day.toString()), unused(day.toString()));
        days++;
      }
      return days;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(LocalDate day) throws IOException {
    for (Map.Entry<String, String> statement : transfers.statements(day).entrySet()) {
      practices
          .idByNpi(statement.getKey())
          .ifPresent(
              practice ->
                  PracticeScope.writing(practice)
                      .run(
                          () ->
                              files.receive(
                                  "bank-" + day + ".bai",
                                  statement.getValue().getBytes(StandardCharsets.UTF_8))));
    }
  }

  /** A payer may pay on a day that was told before: then the rest is told. */
  private Path unused(String day) {
    Path target = told.resolve(day);
    for (int again = 2; Files.exists(target); again++) {
      target = told.resolve(day + "." + again);
    }
    return target;
  }
}
