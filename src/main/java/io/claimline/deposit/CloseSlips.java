package io.claimline.deposit;

import io.claimline.audit.CurrentActor;
import io.claimline.document.Pdf;
import io.claimline.ledger.Account;
import io.claimline.ledger.CloseKind;
import io.claimline.page.Display;
import io.claimline.practice.Practice;
import io.claimline.practice.Practices;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints what was counted when the books were closed, and the balances that they closed with. */
@Component
class CloseSlips {

  private final Pdf pdf;
  private final Practices practices;
  private final Display display;
  private final CurrentActor actor;

  CloseSlips(Pdf pdf, Practices practices, Display display, CurrentActor actor) {
    this.pdf = pdf;
    this.practices = practices;
    this.display = display;
    this.actor = actor;
  }

  /** What goes onto a slip. */
  record Text(
      long number,
      CloseKind kind,
      DayCount count,
      Map<String, Money> counted,
      List<String> differences,
      String note,
      Map<Account, Money> balances) {}

  /** A way of paying. */
  public record MethodText(
      String method, String receipts, String received, String journal, String counted) {}

  /** An account. */
  public record AccountText(String account, String balance) {}

  byte[] print(Text text) {
    DayCount count = text.count();
    return pdf.render(
        "day-close",
        Map.ofEntries(
            Map.entry("practice", practice()),
            Map.entry("title", text.kind() == CloseKind.DAY ? "Day close" : "Month close"),
            Map.entry("number", Long.toString(text.number())),
            Map.entry(
                "after", count.after() == null ? "the beginning" : display.date(count.after())),
            Map.entry("through", display.date(count.through())),
            Map.entry("by", actor.name()),
            Map.entry("deposits", display.count(count.deposits())),
            Map.entry("deposited", display.money(count.deposited())),
            Map.entry(
                "methods",
                count.methods().stream().map(each -> method(each, text.counted())).toList()),
            Map.entry("differences", text.differences()),
            Map.entry("note", text.note()),
            Map.entry(
                "balances",
                text.balances().entrySet().stream()
                    .filter(each -> !each.getValue().isZero())
                    .map(
                        each ->
                            new AccountText(words(each.getKey()), display.money(each.getValue())))
                    .toList())));
  }

  private MethodText method(MethodCount each, Map<String, Money> counted) {
    Money found = counted.get(each.method());
    return new MethodText(
        each.method(),
        display.count(each.receipts()),
        display.money(each.received()),
        display.money(each.journal()),
        found == null ? "–" : display.money(found));
  }

  private String practice() {
    return practices
        .find(PracticeScope.current().requireWritable())
        .map(Practice::name)
        .orElseThrow();
  }

  private static String words(Account account) {
    String words = account.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
