package io.claimline.charges;

import io.claimline.codes.CodeLoader;
import java.nio.charset.StandardCharsets;

/** The few codes that these tests write, with labels of our own. */
final class PracticeCodes {

  private PracticeCodes() {}

  static void load(CodeLoader loader) {
    loader.load(
        "test-codes.csv",
        """
        code,label,valid_from,valid_to,set
        J069,"Cold, upper airways",2015-10-01,,ICD10CM
        I10,High blood pressure,2015-10-01,,ICD10CM
        V877,Cause: traffic accident,2015-10-01,,ICD10CM
        99213,Office visit,2000-01-01,,PROCEDURE
        87880,Strep test,2000-01-01,,PROCEDURE
        94640,Inhaled treatment,2000-01-01,,PROCEDURE
        36415,Blood draw,2000-01-01,,PROCEDURE
        11,Office,2000-01-01,,PLACE
        """
            .getBytes(StandardCharsets.UTF_8));
  }
}
