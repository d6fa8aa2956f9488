package io.claimline.x12;

import io.claimline.x12.guide.CodeSet;
import io.claimline.x12.guide.CodeSetTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * External code sets by name, as the guide files call them ({@code @state}). A code that its set
 * does not have is a finding; a set that is not loaded is not checked.
 *
 * <p>Shipped are the small ones that may freely be named: states, countries, currencies, places of
 * service, service types, adjustment reasons, remarks, claim status categories and the form of
 * taxonomy codes. Diagnoses, procedures and revenue codes never are; who has them, loads them.
 */
public final class CodeSets {
  /** No set: nothing is checked. */
  public static final CodeSets NONE = new CodeSets(Map.of());

  private final Map<String, CodeSet> byName;

  private CodeSets(Map<String, CodeSet> byName) {
    this.byName = byName;
  }

  /** What is shipped. */
  public static CodeSets shipped() {
    return Shipped.SETS;
  }

  /**
   * These sets and one more, or one exchanged.
   *
   * @param name as the guides call it
   * @param codes all codes that are known; an empty collection accepts nothing
   */
  public CodeSets with(String name, Collection<String> codes) {
    Map<String, CodeSet> more = new HashMap<>(byName);
    more.put(name, CodeSet.of(codes));
    return new CodeSets(Map.copyOf(more));
  }

  /** These sets but one, which is then not checked. */
  public CodeSets without(String name) {
    Map<String, CodeSet> fewer = new HashMap<>(byName);
    fewer.remove(name);
    return new CodeSets(Map.copyOf(fewer));
  }

  /** The names of the sets that are loaded. */
  public Set<String> names() {
    return byName.keySet();
  }

  /** False if the set is loaded and has no such code. */
  public boolean accepts(String name, String code) {
    CodeSet set = byName.get(name);
    return set == null || set.accepts(code);
  }

  /** The set of this name, or null if it is not loaded. */
  public @Nullable CodeSet find(String name) {
    return byName.get(name);
  }

  /** Read when first asked for. */
  private static final class Shipped {
    static final CodeSets SETS = new CodeSets(Map.copyOf(CodeSetTable.shipped()));
  }
}
