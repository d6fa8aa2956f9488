package io.claimline.desk.inspector;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A loop or envelope as far as a page shows it, to be folded. */
public final class LoopView {
  private final String loop;
  private final String name;
  private final int depth;
  private final int number;
  private final boolean continued;
  private final List<Item> items = new ArrayList<>();

  /**
   * @param number of the segment that it begins with
   * @param continued whether it began on an earlier page
   */
  LoopView(String loop, String name, int depth, int number, boolean continued) {
    this.loop = loop;
    this.name = name;
    this.depth = depth;
    this.number = number;
    this.continued = continued;
  }

  /**
   * A segment or an inner loop, in order.
   *
   * @param segment null for a loop
   * @param loop null for a segment
   */
  public record Item(@Nullable SegmentView segment, @Nullable LoopView loop) {}

  /** Such as {@code Loop 2300} or {@code Functional group}. */
  public String title() {
    return switch (loop) {
      case "ISA" -> "Interchange";
      case "GS" -> "Functional group";
      case "ST" -> "Transaction set";
      default -> "Loop " + loop;
    };
  }

  /** What the guide calls it; empty where the title says it all. */
  public String name() {
    return switch (loop) {
      case "ISA", "GS", "ST" -> "";
      default -> name;
    };
  }

  public int number() {
    return number;
  }

  public boolean continued() {
    return continued;
  }

  public List<Item> items() {
    return items;
  }

  /** The text it begins with, for when it is folded; empty if that stands on an earlier page. */
  public String opening() {
    SegmentView first = items.isEmpty() ? null : items.get(0).segment();
    return continued || first == null ? "" : first.segment().text();
  }

  /** Findings in it and in the loops within. */
  public int findings() {
    int findings = 0;
    for (Item item : items) {
      if (item.segment() != null) {
        findings += item.segment().findings().size();
      } else if (item.loop() != null) {
        findings += item.loop().findings();
      }
    }
    return findings;
  }

  void add(SegmentView segment) {
    items.add(new Item(segment, null));
  }

  void add(LoopView inner) {
    items.add(new Item(null, inner));
  }
}
