package io.claimline.deposit;

import io.claimline.audit.CurrentActor;
import io.claimline.document.Pdf;
import io.claimline.page.Display;
import io.claimline.practice.Practice;
import io.claimline.practice.Practices;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints the slips that go to the bank with a deposit: no patient's name on it. */
@Component
class DepositSlips {

  private final Pdf pdf;
  private final Practices practices;
  private final Display display;
  private final CurrentActor actor;

  DepositSlips(Pdf pdf, Practices practices, Display display, CurrentActor actor) {
    this.pdf = pdf;
    this.practices = practices;
    this.display = display;
    this.actor = actor;
  }

  /** A line of the slip. */
  public record ItemText(int position, String sender, String number, String amount) {}

  byte[] print(long number, NewDeposit deposit, List<BankDeposit.Item> items, Money total) {
    String practice =
        practices.find(PracticeScope.current().requireWritable()).map(Practice::name).orElseThrow();
    return pdf.render(
        "deposit-slip",
        Map.of(
            "practice", practice,
            "number", Long.toString(number),
            "day", display.date(deposit.day()),
            "kind", deposit.kind().words(),
            "count", display.count(items.size()),
            "total", display.money(total),
            "by", actor.name(),
            "items", items.stream().map(this::text).toList()));
  }

  private ItemText text(BankDeposit.Item item) {
    return new ItemText(
        item.position(), item.sender(), item.number(), display.money(item.amount()));
  }
}
