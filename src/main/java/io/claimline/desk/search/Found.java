package io.claimline.desk.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param more whether there is more of some kind than is shown
 */
record Found(List<Hit> hits, boolean more) {

  static final Found NOTHING = new Found(List.of(), false);

  /** Hits of one kind. */
  record Group(HitKind kind, List<Hit> hits) {}

  public List<Group> groups() {
    return Arrays.stream(HitKind.values())
        .map(kind -> new Group(kind, hits.stream().filter(hit -> hit.kind() == kind).toList()))
        .filter(group -> !group.hits.isEmpty())
        .toList();
  }

  /**
   * Where to go at once: to what bears the number typed, or is the only thing found by its name.
   */
  Optional<String> onlyOne() {
    if (hits.size() == 1 && hits.get(0).certainty() == Certainty.WHOLE) {
      return Optional.of(hits.get(0).path());
    }
    List<String> numbered =
        hits.stream().filter(hit -> hit.certainty() == Certainty.NUMBER).map(Hit::path).toList();
    return numbered.size() == 1 ? Optional.of(numbered.get(0)) : Optional.empty();
  }
}
