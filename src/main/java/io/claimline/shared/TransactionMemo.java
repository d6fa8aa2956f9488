package io.claimline.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one claim after the other asks for within a transaction, such as its payer: read once, and
 * as old as the transaction at most. Outside of a transaction nothing is kept; what was not found
 * is looked for again.
 *
 * @param <K> what it is found by; one transaction writes one practice, which need not be part of it
 * @param <V> what is found; it does not change
 */
public final class TransactionMemo<K, V> {

  /** The entry with the given key, from memory if the running transaction has read it before. */
  public Optional<V> find(K key, Supplier<Optional<V>> reading) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return reading.get();
    }
    Map<K, V> known = known().entries;
    V before = known.get(key);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<V> read = reading.get();
    read.ifPresent(found -> known.put(key, found));
    return read;
  }

  /** Something was written: all is read anew. */
  public void forget() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      known().entries.clear();
    }
  }

  @SuppressWarnings("unchecked") // Bound under this object by this object alone.
  private Known<K, V> known() {
    Known<K, V> known = (Known<K, V>) TransactionSynchronizationManager.getResource(this);
    if (known == null) {
      known = new Known<>();
      TransactionSynchronizationManager.bindResource(this, known);
      TransactionSynchronizationManager.registerSynchronization(
          new ResourceHolderSynchronization<Known<K, V>, TransactionMemo<K, V>>(known, this) {});
    }
    return known;
  }

  private static final class Known<K, V> extends ResourceHolderSupport {
    private final Map<K, V> entries = new HashMap<>();
  }
}
