package io.claimline.paper;

import io.claimline.document.FixedPitchPdf.Field;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A professional claim in the boxes of the CMS-1500 (02/12), as the NUCC's manual numbers them. The
 * places are those of a pre-printed form that is set for ten characters and six lines an inch.
 */
final class Cms1500 {

  private Cms1500() {}

  /** The claim's forms, one for each six lines; everything but the lines stands on each. */
  static List<List<Field>> of(ProfessionalClaim claim, LocalDate signed) {
    List<List<Field>> forms = new ArrayList<>();
    List<ServiceLine> all = claim.lines();
    for (int from = 0; from < all.size(); from += ServiceBoxes.LINES) {
      List<ServiceLine> lines = all.subList(from, Math.min(from + ServiceBoxes.LINES, all.size()));
      FormSheet sheet = new FormSheet();
      new InsuredBoxes(claim, sheet).fill();
      new VisitBoxes(claim, sheet).fill();
      new ServiceBoxes(claim, sheet).fill(lines);
      new ProviderBoxes(claim, sheet).fill(lines, from == 0, signed);
      forms.add(sheet.fields());
    }
    return forms;
  }
}
