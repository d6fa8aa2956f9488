package io.claimline.x12.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a guide uses an element (or component) of a segment.
 *
 * @param definition what the dictionary says of it
 * @param required whether it may not lack
 * @param shortest characters
 * @param longest characters
 * @param repeats how often it may repeat in its place
 * @param codes allowed
 * @param codeSet name of an external code set, or empty
 * @param components uses of a composite's components, in order, null where not used; otherwise
 *     empty
 */
public record ElementUse(
    ElementDefinition definition,
    boolean required,
    int shortest,
    int longest,
    int repeats,
    Codes codes,
    String codeSet,
    List<@Nullable ElementUse> components) {

  /** The component (1 for the first), or null where the guide does not use it. */
  public @Nullable ElementUse component(int position) {
    return position <= components.size() ? components.get(position - 1) : null;
  }
}
