package io.claimline.payerbalance;

import io.claimline.shared.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What is open with one payer.
 *
 * @param items not empty, oldest first
 */
public record PayerBalance(List<PayerItem> items) {

  public PayerBalance {
    items = List.copyOf(items);
  }

  public String payerName() {
    return items.get(items.size() - 1).payerName();
  }

  public String key() {
    return items.get(0).payerKey();
  }

  /** What all of it comes to; positive: the payer has more of ours than it is owed. */
  public Money net() {
    return items.stream().map(PayerItem::open).reduce(Money.ZERO, Money::plus);
  }

  /** What all items up to each come to, in their order. */
  public List<Money> running() {
    List<Money> running = new ArrayList<>();
    Money sum = Money.ZERO;
    for (PayerItem item : items) {
      sum = sum.plus(item.open());
      running.add(sum);
    }
    return running;
  }

  public List<PayerItem> taken() {
    return items.stream().filter(PayerItem::isTaken).toList();
  }

  public List<PayerItem> given() {
    return items.stream().filter(item -> !item.isTaken()).toList();
  }
}
