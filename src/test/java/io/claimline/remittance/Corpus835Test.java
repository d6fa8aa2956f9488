package io.claimline.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.Corpus;
import io.claimline.x12.ProviderAdjustment;
import io.claimline.x12.Remittance;
import io.claimline.x12.RemittanceBalance;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What R1 to R3 say of 835 files that nobody here wrote, compared with the committed report.
 *
 * <p>{@code -Dclaimline.report.write=true} writes the report anew.
 */
class Corpus835Test {

  private static final Path REPORT = Path.of("docs/reports/corpus-835.md");

  @Test
  @DisplayName("R1 R2 R3 Every 835 of the corpus gets the verdict that the report tells")
  void report() throws IOException {
    Optional<Corpus> corpus = Corpus.find();
    if (corpus.isEmpty()) {
      return;
    }
    String report = reportOf(corpus.get().folder("835"));
    System.out.println(report);
    if (Boolean.getBoolean("claimline.report.write")) {
      Files.createDirectories(REPORT.getParent());
      Files.writeString(REPORT, report);
    }
    assertThat(Files.readString(REPORT)).isEqualTo(report);
  }

  private static String reportOf(Path folder) throws IOException {
    StringBuilder report =
        new StringBuilder(
            """
            # 835 files of the corpus, as R1 to R3 judge them

            A claim counts under R1 or R2 when it does not add up in itself: it alone is parked. A
            remittance counts under R3 when its claims and provider adjustments are not its payment:
            it posts no claim, and its money waits in unapplied cash.

            | file | remittances | claims | PLB | R1, R2: claims parked | R3: remittances parked |
            | --- | ---: | ---: | ---: | ---: | ---: |
            """);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        report.append(row(file)).append('\n');
      }
    }
    return report.toString();
  }

  private static String row(Path file) throws IOException {
    Tally tally = new Tally();
    try (InputStream in = Files.newInputStream(file);
        X12Reader reader = X12Reader.open(file.getFileName().toString(), in)) {
      for (X12Event event = reader.next(); event != null; event = reader.next()) {
        tally.take(event);
      }
    }
    return "| %s | %d | %d | %d | %s | %s |"
        .formatted(
            file.getFileName(),
            tally.remittances,
            tally.claims,
            tally.providerAdjustments,
            told(tally.unbalancedClaims),
            told(tally.unbalancedRemittances));
  }

  private static String told(List<String> places) {
    if (places.isEmpty()) {
      return "none";
    }
    return places.size() <= 3
        ? places.size() + " (" + String.join(", ", places) + ")"
        : places.size() + " (" + String.join(", ", places.subList(0, 3)) + ", …)";
  }

  private static final class Tally {
    private int remittances;
    private int claims;
    private int providerAdjustments;
    private final List<String> unbalancedClaims = new ArrayList<>();
    private final List<String> unbalancedRemittances = new ArrayList<>();
    private RemittanceBalance balance = new RemittanceBalance();
    private @Nullable Remittance head;

    void take(X12Event event) {
      if (event instanceof X12Event.RemittanceOpened opened) {
        remittances++;
        head = opened.remittance();
        balance = new RemittanceBalance();
      } else if (event instanceof X12Event.ClaimPaymentRead read) {
        claims++;
        if (!balance.add(read.payment()).isEmpty()) {
          unbalancedClaims.add("segment " + read.payment().place().segmentNumber());
        }
      } else if (event instanceof X12Event.ProviderAdjustmentRead read) {
        take(read.adjustment());
      } else if (event instanceof X12Event.TransactionSetClosed && head != null) {
        for (RemittanceBalance.Mismatch mismatch : balance.finish(head)) {
          unbalancedRemittances.add("segment " + mismatch.place().segmentNumber());
        }
        head = null;
      }
    }

    private void take(ProviderAdjustment adjustment) {
      providerAdjustments++;
      balance.add(adjustment);
    }
  }
}
