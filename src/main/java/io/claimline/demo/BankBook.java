package io.claimline.demo;

import io.claimline.shared.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The transfers of the simulated payers, a note for each below the folder of its day; and the
 * statement of a day as a bank sends it, BAI2 with the addenda in continuations.
 */
final class BankBook {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.US);

  /** Some banks hand on no addenda: of each ten transfers, the traces that end so. */
  private static final String WITHOUT_ADDENDA = "7";

  private final Path folder;

  BankBook(Path folder) {
    this.folder = folder;
  }

  /** A transfer: TRN02, TRN03 and the amount. */
  private record Transfer(String trace, String companyId, Money amount) {
    static Transfer parse(String line) {
      String[] parts = line.split(" ", 3);
      return new Transfer(parts[0], parts[1], Money.parse(parts[2]));
    }
  }

  /** Notes a transfer; the same one again changes nothing. */
  void note(LocalDate day, String payeeNpi, String trace, String companyId, Money amount)
      throws IOException {
    Path payee =
        Files.createDirectories(
            folder.resolve(day.toString()).resolve(PayerBooks.fileName(payeeNpi)));
    Files.writeString(payee.resolve(trace), trace + " " + companyId + " " + amount);
  }

  /** The days before this one that have transfers, the oldest first. */
  List<LocalDate> daysBefore(LocalDate today) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> days = Files.list(folder)) {
      return days.map(each -> LocalDate.parse(each.getFileName().toString()))
          .filter(day -> day.isBefore(today))
          .sorted()
          .toList();
    }
  }

  /** The statements of a day by the payee's NPI. */
  Map<String, String> statements(LocalDate day) throws IOException {
    Map<String, String> statements = new TreeMap<>();
    try (Stream<Path> payees = Files.list(folder.resolve(day.toString()))) {
      for (Path payee : payees.sorted().toList()) {
        statements.put(payee.getFileName().toString(), statement(day, transfers(payee)));
      }
    }
    return statements;
  }

  private static List<Transfer> transfers(Path payee) throws IOException {
    List<Transfer> transfers = new ArrayList<>();
    try (Stream<Path> notes = Files.list(payee)) {
      for (Path note : notes.sorted().toList()) {
        transfers.add(Transfer.parse(Files.readString(note)));
      }
    }
    return transfers;
  }

  private static String statement(LocalDate day, List<Transfer> transfers) {
    List<String> account = new ArrayList<>();
    account.add("03,2000002,USD,,,,/");
    long total = 0;
    for (Transfer transfer : transfers) {
      total += transfer.amount().cents();
      account.add(
          "16,142,%d,Z,%s,,HCCLAIMPMT CO ID: %s/"
              .formatted(
                  transfer.amount().cents(),
                  transfer.trace().replace("SIM", "BANK"),
                  transfer.companyId()));
      if (!transfer.trace().endsWith(WITHOUT_ADDENDA)) {
        account.add("88,TRN*1*%s*%s\\/".formatted(transfer.trace(), transfer.companyId()));
      }
    }
    account.add("49,%d,%d/".formatted(total, account.size() + 1));
    int records = account.size();
    return "01,SIMBANK,CLAIMLINE,%s,0600,1,,,2/\n02,CLAIMLINE,SIMBANK,1,%s,,USD,2/\n"
            .formatted(DAY.format(day.plusDays(1)), DAY.format(day))
        + String.join("\n", account)
        + "\n98,%d,1,%d/\n99,%d,1,%d/\n".formatted(total, records + 2, total, records + 4);
  }
}
