package io.claimline.payerbalance;

import io.claimline.ledger.Account;
import io.claimline.shared.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * R15: which open items of a payer answer each other without a person: pure.
 *
 * <p>A recovery or a refund is answered by what names the same claim or number. A balance carried
 * forward is one running balance: the oldest is used up first, what bears the same reference before
 * the others.
 */
final class AutomaticNetting {

  /** Two items that answer each other, by an amount. */
  record Pair(OpenItem taken, OpenItem given, Money amount, String because) {}

  private record Relation(String words, BiPredicate<OpenItem, OpenItem> holds) {}

  private static final Relation SAME_CLAIM = new Relation("The same claim", OpenItem::hasClaimOf);
  private static final Relation SAME_REFERENCE =
      new Relation("The same reference", OpenItem::isNamedAs);
  private static final Relation RUNNING_BALANCE =
      new Relation("The payer’s running balance", (one, other) -> true);

  private final List<Pair> pairs = new ArrayList<>();
  private final Map<Long, Money> open = new LinkedHashMap<>();
  private final Set<Apart> apart;

  private AutomaticNetting(Set<Apart> apart) {
    this.apart = apart;
  }

  /** Two items that a person took apart: they are not netted by themselves again. */
  record Apart(long takenId, long givenId) {}

  static List<Pair> of(List<OpenItem> items, Set<Apart> apart) {
    AutomaticNetting netting = new AutomaticNetting(apart);
    Map<List<Object>, List<OpenItem>> groups = new LinkedHashMap<>();
    items.stream()
        .sorted(Comparator.comparingLong(OpenItem::id))
        .forEach(
            item -> {
              netting.open.put(item.id(), item.open());
              groups
                  .computeIfAbsent(
                      List.of(item.payerKey(), item.account()), key -> new ArrayList<>())
                  .add(item);
            });
    groups.values().forEach(netting::net);
    return netting.pairs;
  }

  private void net(List<OpenItem> group) {
    List<OpenItem> taken = group.stream().filter(item -> item.open().isPositive()).toList();
    List<OpenItem> given = group.stream().filter(item -> item.open().isNegative()).toList();
    for (Relation relation : relations(group.get(0).account())) {
      for (OpenItem one : taken) {
        for (OpenItem other : given) {
          if (relation.holds().test(one, other)
              && !apart.contains(new Apart(one.id(), other.id()))) {
            net(one, other, relation.words());
          }
        }
      }
    }
  }

  private static List<Relation> relations(Account account) {
    return account == Account.FORWARD_BALANCE
        ? List.of(SAME_REFERENCE, RUNNING_BALANCE)
        : List.of(SAME_CLAIM, SAME_REFERENCE);
  }

  private void net(OpenItem taken, OpenItem given, String because) {
    Money left = left(taken);
    Money owed = left(given).negated();
    Money amount = left.compareTo(owed) <= 0 ? left : owed;
    if (amount.isPositive()) {
      pairs.add(new Pair(taken, given, amount, because));
      open.put(taken.id(), left.minus(amount));
      open.put(given.id(), left(given).plus(amount));
    }
  }

  private Money left(OpenItem item) {
    return Objects.requireNonNull(open.get(item.id()));
  }
}
