package io.claimline.x12;

import java.util.List;

/**
 * CLM11.
 *
 * @param causes AA auto accident, EM employment, OA other accident
 * @param state where the auto accident was
 * @param country where the auto accident was, if abroad
 */
public record RelatedCauses(List<String> causes, String state, String country) {
  public RelatedCauses {
    causes = List.copyOf(causes);
  }

  /** Nothing said. */
  public static final RelatedCauses NONE = new RelatedCauses(List.of(), "", "");
}
