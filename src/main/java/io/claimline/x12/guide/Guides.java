package io.claimline.x12.guide;

import io.claimline.x12.TransactionKind;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The implementation guides at hand; each is read when it is first asked for. */
public final class Guides {
  private static final Map<TransactionKind, Guide> READ = new EnumMap<>(TransactionKind.class);
  private static @Nullable Guide envelope;

  private Guides() {}

  /** The guide of this kind, or null if there is none. */
  public static synchronized @Nullable Guide of(TransactionKind kind) {
    String file = file(kind);
    return file.isEmpty() ? null : READ.computeIfAbsent(kind, unread -> Guide.of(file));
  }

  /**
   * The guide of this kind.
   *
   * @throws IllegalStateException if there is none
   */
  public static Guide require(TransactionKind kind) {
    Guide guide = of(kind);
    if (guide == null) {
      throw new IllegalStateException("there is no guide for " + kind);
    }
    return guide;
  }

  /** What wraps transaction sets: ISA, TA1, GS, ST, SE, GE and IEA. */
  public static synchronized Guide envelope() {
    if (envelope == null) {
      envelope = Guide.of("envelope.guide");
    }
    return envelope;
  }

  private static String file(TransactionKind kind) {
    return switch (kind) {
      case P837 -> "005010X222A1.guide";
      case I837 -> "005010X223A2.guide";
      case R835 -> "005010X221A1.guide";
      case A999 -> "005010X231A1.guide";
      case A277CA -> "005010X214.guide";
      case Q270 -> "005010X279A1-270.guide";
      case B271 -> "005010X279A1-271.guide";
      case Q276 -> "005010X212-276.guide";
      case S277 -> "005010X212-277.guide";
      default -> "";
    };
  }
}
