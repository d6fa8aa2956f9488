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
    String units = units(set);
    line.append(units.isEmpty() ? "" : " ").append(units);
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

  /** What the set holds, in words; empty for what is one thing as a whole. */
  private static String units(SetSummary set) {
    if (set.chargeCents() != null) {
      return count(set.claims(), "claim", "claims");
    }
    return switch (set.kind()) {
      case Q270, Q276 -> count(set.units(), "inquiry", "inquiries");
      case B271, A277CA -> count(set.units(), "answer", "answers");
      case S277 -> count(set.units(), "status", "statuses");
      default -> "";
    };
  }

  private static String count(long units, String one, String many) {
    return units == 1 ? "1 " + one : String.format("%,d %s", units, many);
  }

  private static String orNone(String id) {
    return id.isEmpty() ? "(nobody)" : SegmentsAsText.printable(id);
  }
}
