package io.claimline.deposit;

import java.util.ArrayList;
import java.util.List;

/** What a bank's file says, as far as it can be read. For one reader. */
final class BankReading {

  private final BankFormat format;
  private final List<BankLine> credits = new ArrayList<>();
  private final List<BankFinding> findings = new ArrayList<>();
  private int leftOut;

  BankReading(BankFormat format) {
    this.format = format;
  }

  void credit(BankLine line) {
    credits.add(line);
  }

  void finding(int line, String field, String words) {
    findings.add(new BankFinding(line, field, words));
  }

  /** A line that is in order and no money in. */
  void leaveOut() {
    leftOut++;
  }

  BankFormat format() {
    return format;
  }

  List<BankLine> credits() {
    return List.copyOf(credits);
  }

  List<BankFinding> findings() {
    return List.copyOf(findings);
  }

  int leftOut() {
    return leftOut;
  }
}
