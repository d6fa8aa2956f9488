package io.claimline.x12.command;

import io.claimline.shared.Money;
import io.claimline.x12.Interchange;
import io.claimline.x12.inspect.FileExamination;
import io.claimline.x12.inspect.SetSummary;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Prints what a file holds while it is being read. */
final class SummaryAsText implements FileExamination.Observer {
  private final PrintStream out;
  private long sets;

  SummaryAsText(PrintStream out) {
    this.out = out;
  }

  void begin(String file) {
    out.println(file);
    out.flush();
  }

  @Override
  public void interchange(Interchange interchange) {
    out.printf(
        "  interchange %s from %s to %s%s%s%n",
        SegmentsAsText.printable(interchange.controlNumber()),
        orNone(interchange.senderId()),
        orNone(interchange.receiverId()),
        interchange.date() == null ? "" : ", " + interchange.date(),
        interchange.isTest() ? ", test" : "");
    out.flush();
  }

  @Override
  public void set(SetSummary set) {
    StringBuilder line = new StringBuilder("    ");
    line.append(String.format("%-5s %-12s %-10s", name(set), set.version(), set.control()));
    if (set.chargeCents() != null) {
      line.append(' ').append(count(set.claims()));
    }
    amount(line, set.chargeCents(), "charged");
    amount(line, set.paidCents(), "paid");
    if (set.balanced() != null) {
      line.append(set.balanced() ? ", balanced" : ", NOT BALANCED");
    }
    if (!set.complete()) {
      line.append(", BROKEN OFF");
    }
    out.println(SegmentsAsText.printable(line.toString()).stripTrailing());
    if (++sets <= 100) {
      out.flush();
    }
  }

  static String dollars(long cents) {
    String plain = Money.ofCents(Math.abs(cents)).toString();
    StringBuilder grouped = new StringBuilder(plain);
    for (int at = plain.length() - 6; at > 0; at -= 3) {
      grouped.insert(at, ',');
    }
    return (cents < 0 ? "-$" : "$") + grouped;
  }

  private static void amount(StringBuilder line, @Nullable Long cents, String what) {
    if (cents != null) {
      line.append(", ").append(dollars(cents)).append(' ').append(what);
    }
  }

  private static String name(SetSummary set) {
    return set.kind().displayCode();
  }

  private static String count(long claims) {
    return claims == 1 ? "1 claim" : String.format("%,d claims", claims);
  }

  private static String orNone(String id) {
    return id.isEmpty() ? "(nobody)" : SegmentsAsText.printable(id);
  }
}
