package io.claimline.x12;

import io.claimline.x12.guide.Guide;
import io.claimline.x12.writing.InterchangeWriter;
import io.claimline.x12.writing.SetWriter;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Gathers inquiries or answers into transaction sets: an HL04 can only be written when it is known
 * what follows. Each unit is first written alone to nowhere, so that one that the guide refuses is
 * refused at once and takes nothing along.
 *
 * @param <T> inquiry or answer
 */
final class CollectedSets<T> {
  private final Envelope envelope;
  private final String functionalId;
  private final Guide guide;
  private final Function<T, HierarchicalBeginning> beginning;
  private final BiConsumer<SetWriter, List<T>> segments;
  private final InterchangeWriter interchange;
  private final List<T> collected = new ArrayList<>();
  private int written;

  /**
   * Opens the interchange.
   *
   * @param functionalId GS01
   * @param segments writes a whole set
   */
  CollectedSets(
      OutputStream out,
      Envelope envelope,
      String functionalId,
      Guide guide,
      Function<T, HierarchicalBeginning> beginning,
      BiConsumer<SetWriter, List<T>> segments) {
    this.envelope = envelope;
    this.functionalId = functionalId;
    this.guide = guide;
    this.beginning = beginning;
    this.segments = segments;
    this.interchange = interchange(out);
  }

  /**
   * Adds a unit; one with another BHT than the one before begins a transaction set.
   *
   * @throws IllegalArgumentException if the guide refuses it; it is not added then
   */
  void add(T unit) {
    InterchangeWriter trial = interchange(OutputStream.nullOutputStream());
    segments.accept(trial.openSet(guide), List.of(unit));
    trial.finish(1);
    if (!collected.isEmpty() && !beginning.apply(collected.get(0)).equals(beginning.apply(unit))) {
      endSet();
    }
    collected.add(unit);
  }

  /** Ends the transaction set; what follows is another, also under the same BHT. */
  void endSet() {
    if (!collected.isEmpty()) {
      segments.accept(interchange.openSet(guide), collected);
      written += collected.size();
      collected.clear();
    }
  }

  /** Ends set, group and interchange. */
  Written finish() {
    endSet();
    return interchange.finish(written);
  }

  private InterchangeWriter interchange(OutputStream out) {
    return new InterchangeWriter(out, envelope, functionalId, guide.version());
  }
}
