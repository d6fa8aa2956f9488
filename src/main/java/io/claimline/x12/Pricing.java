package io.claimline.x12;

import io.claimline.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * HCP: what a repricer says.
 *
 * @param methodology HCP01
 * @param allowed HCP02
 * @param savings HCP03
 * @param rest HCP04 to the end, as sent
 */
public record Pricing(
    String methodology, @Nullable Money allowed, @Nullable Money savings, List<String> rest) {
  public Pricing {
    rest = List.copyOf(rest);
  }
}
