package io.claimline.x12.guide;

import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A loop as an implementation guide lays it out: what opens it, and its segments and inner loops in
 * order. The same table tells the reader where a segment belongs and the writer whether it may
 * stand there.
 */
public final class Loop {
  /** What {@link #indexOf} tells of a segment that the loop has no place for. */
  public static final int NOWHERE = -1;

  /** Takes a party whose role the guide does not know, with all that describes it. */
  public static final Loop UNKNOWN_PARTY = unknownParty();

  private final String id;
  private final String name;
  private final boolean required;
  private final int most;
  private final boolean streamed;
  private final Entry[] entries;
  private final int[] groups;
  private final PlacesById byId;
  private final int[] demanded;

  /**
   * A place in a loop: a segment of its own, or an inner loop.
   *
   * @param use the segment, for an inner loop the one that opens it
   * @param loop the inner loop, or null
   */
  public record Entry(SegmentUse use, @Nullable Loop loop) {
    /** How often it may be sent. */
    public int most() {
      return loop == null ? use.most() : loop.most();
    }

    /** What a person calls it, such as {@code loop 2010AA} or {@code REF}. */
    public String words() {
      return loop == null ? use.id() : "loop " + loop.id();
    }

    /** Whether it may not lack. */
    public boolean isRequired() {
      return loop == null ? use.isRequired() : loop.isRequired();
    }
  }

  Loop(String id, String name, boolean required, int most, boolean streamed, List<Entry> entries) {
    // asked for by name again and again
    this.id = id.intern();
    this.name = name;
    this.required = required;
    this.most = most;
    this.streamed = streamed;
    this.entries = entries.toArray(Entry[]::new);
    this.groups = groups(this.entries);
    this.demanded = demanded(this.entries);
    this.byId = new PlacesById(this.entries);
  }

  public String id() {
    return id;
  }

  /** What the guide calls it, in words. */
  public String name() {
    return name;
  }

  public boolean isRequired() {
    return required;
  }

  /** How often it may be sent; {@link Integer#MAX_VALUE} without bound. */
  public int most() {
    return most;
  }

  /** Whether it may come without bound: it is handed out when complete and not kept. */
  public boolean isStreamed() {
    return streamed;
  }

  /** Whether it is a level of a hierarchy: an HL opens it. */
  public boolean isLevel() {
    return entries[0].use().id().equals("HL");
  }

  /** Its places in order, the opening segment first. */
  public List<Entry> entries() {
    return List.of(entries);
  }

  public Entry entry(int index) {
    return entries[index];
  }

  public int size() {
    return entries.length;
  }

  /**
   * The place inside the loop (never its opening segment) that takes the segment: the first one
   * from {@code after} on, else the first of all, else {@link #NOWHERE}.
   */
  public int indexOf(Segment segment, int after) {
    int[] accepting = byId.accepting(segment);
    for (int place : accepting) {
      if (groups[place] >= groups[after]) {
        return place;
      }
    }
    return accepting.length == 0 ? NOWHERE : accepting[0];
  }

  /**
   * A place for a segment of this identifier whose code the guide does not know here: the last such
   * segment that opens no loop, or {@link #NOWHERE}.
   */
  public int indexOfKind(Segment segment) {
    int[] candidates = byId.all(segment);
    for (int i = candidates.length - 1; i >= 0; i--) {
      if (entries[candidates[i]].loop() == null) {
        return candidates[i];
      }
    }
    return NOWHERE;
  }

  /** True if the second place stands behind or beside the first; like segments have no order. */
  public boolean inOrder(int first, int second) {
    return groups[second] >= groups[first];
  }

  /** True if some inner loop opens on segments of this identifier. */
  public boolean hasInnerOn(Segment segment) {
    for (int candidate : byId.all(segment)) {
      if (entries[candidate].loop() != null) {
        return true;
      }
    }
    return false;
  }

  /** The places that may not lack. */
  public int[] demanded() {
    return demanded;
  }

  /** Every segment identifier in this loop and the loops within it. */
  public Set<String> segmentIds() {
    Set<String> ids = new HashSet<>();
    for (Entry entry : entries) {
      ids.add(entry.use().id());
      if (entry.loop() != null) {
        ids.addAll(entry.loop().segmentIds());
      }
    }
    return ids;
  }

  private static Loop unknownParty() {
    List<Entry> entries = new ArrayList<>();
    for (String id : List.of("NM1", "N2", "N3", "N4", "PER", "REF", "PRV", "DMG")) {
      SegmentDefinition definition = Dictionary.standard().segment(id);
      if (definition != null) {
        SegmentUse use =
            new SegmentUse(definition, definition.name(), false, Integer.MAX_VALUE, List.of());
        entries.add(new Entry(use, null));
      }
    }
    return new Loop("unknown party", "Party of a role unknown here", false, 1, false, entries);
  }

  /** Segments of one identifier that follow each other in the table may be sent in any order. */
  private static int[] groups(Entry[] entries) {
    int[] groups = new int[entries.length];
    for (int i = 1; i < entries.length; i++) {
      Entry before = entries[i - 1];
      Entry entry = entries[i];
      boolean alike =
          before.use().id().equals(entry.use().id())
              && (before.loop() == null) == (entry.loop() == null)
              && !entry.use().id().equals("HL");
      groups[i] = alike ? groups[i - 1] : groups[i - 1] + 1;
    }
    return groups;
  }

  private static int[] demanded(Entry[] entries) {
    List<Integer> demanded = new ArrayList<>();
    for (int i = 1; i < entries.length; i++) {
      if (entries[i].isRequired()) {
        demanded.add(i);
      }
    }
    return demanded.stream().mapToInt(Integer::intValue).toArray();
  }
}
