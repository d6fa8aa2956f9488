package io.claimline.x12.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element (or component) as the standard's dictionary defines it.
 *
 * @param number data element number such as 1028 or I05; empty for a composite
 * @param type what it may hold
 * @param shortest characters
 * @param longest characters
 * @param repeats how often it may repeat in its place
 * @param name in words
 * @param components of a composite, in order, null where the standard leaves a gap; otherwise empty
 */
public record ElementDefinition(
    String number,
    Type type,
    int shortest,
    int longest,
    int repeats,
    String name,
    List<@Nullable ElementDefinition> components) {

  /** X12's data types. */
  public enum Type {
    /** String. */
    AN,
    /** Code. */
    ID,
    /** Date. */
    DT,
    /** Time. */
    TM,
    /** Decimal. */
    R,
    /** Whole number, or one with implied places. */
    N,
    /** Binary. */
    B,
    /** Made of components. */
    COMPOSITE
  }

  /** True for amounts of money, X12 data element 782. */
  public boolean isMoney() {
    return number.equals("782");
  }

  /** The component (1 for the first), or null. */
  public @Nullable ElementDefinition component(int position) {
    return position <= components.size() ? components.get(position - 1) : null;
  }
}
