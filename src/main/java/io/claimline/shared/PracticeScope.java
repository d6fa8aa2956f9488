package io.claimline.shared;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The practices whose rows a piece of work may see, and the one whose rows it may write.
 *
 * <p>Bound to the thread; every transaction that begins takes it over into the database's row-level
 * security. Without a scope a transaction sees no owned row at all.
 *
 * @param readable ids of the practices whose rows may be read
 * @param writable the one practice whose rows may be written, or null for reading only
 */
public record PracticeScope(Set<Long> readable, @Nullable Long writable) {

  /** Sees nothing, writes nothing. */
  public static final PracticeScope NONE = new PracticeScope(Set.of(), null);

  private static final ThreadLocal<PracticeScope> CURRENT = ThreadLocal.withInitial(() -> NONE);

  public PracticeScope {
    readable = Set.copyOf(readable);
    if (writable != null && !readable.contains(writable)) {
      throw new IllegalArgumentException("practice " + writable + " is not readable in this scope");
    }
  }

  public static PracticeScope writing(long practiceId) {
    return new PracticeScope(Set.of(practiceId), practiceId);
  }

  public static PracticeScope reading(Set<Long> practiceIds) {
    return new PracticeScope(practiceIds, null);
  }

  public static PracticeScope current() {
    return CURRENT.get();
  }

  /**
   * Runs the work under this scope and restores the former one.
   *
   * <p>A transaction already running keeps the scope it began with; begin the transaction inside.
   */
  public <T> T call(Supplier<T> work) {
    PracticeScope former = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      restore(former);
    }
  }

  /** As {@link #call}, for work without a result. */
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * The practice that may be written.
   *
   * @throws IllegalStateException if none is set
   */
  public long requireWritable() {
    if (writable == null) {
      throw new IllegalStateException("no practice is set for writing");
    }
    return writable;
  }

  private static void restore(PracticeScope former) {
    if (former == NONE) {
      CURRENT.remove();
    } else {
      CURRENT.set(former);
    }
  }
}
