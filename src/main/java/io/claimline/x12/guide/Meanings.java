package io.claimline.x12.guide;

import io.claimline.x12.guide.TableLines.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What codes mean, in short words of our own. Not whole: a code that is not here is not wrong for
 * that.
 */
public final class Meanings {
  /** Remarks of remittances, as MOA, MIA and LQ*HE carry them. */
  public static final String REMARK = "RARC";

  /** Categories of claim status, the first component of an STC's status. */
  public static final String STATUS_CATEGORY = "CSCC";

  /** Claim status, the second component of an STC's status. */
  public static final String STATUS = "CSC";

  public static final String PLACE_OF_SERVICE = "POS";

  private final Map<String, Map<String, String>> meanings = new HashMap<>();

  private Meanings(List<Line> lines) {
    Map<String, String> codes = new HashMap<>();
    for (Line line : lines) {
      List<String> words = line.words();
      if (line.depth() == 0) {
        codes = new HashMap<>();
        meanings.put(words.get(1), codes);
      } else {
        codes.put(words.get(0), words.get(1));
      }
    }
  }

  public static Meanings standard() {
    return Standard.MEANINGS;
  }

  /**
   * What a code means, or empty if that is not known here.
   *
   * @param list number of the data element such as 98, or one of the lists named above
   */
  public String of(String list, String code) {
    return meanings.getOrDefault(list, Map.of()).getOrDefault(code, "");
  }

  /** The codes of a list; some lists are whole, others not. */
  Set<String> codes(String list) {
    return meanings.getOrDefault(list, Map.of()).keySet();
  }

  /** Read when first asked for: most that read X12 need no words. */
  private static final class Standard {
    static final Meanings MEANINGS = new Meanings(TableLines.of("codes.dictionary"));
  }
}
