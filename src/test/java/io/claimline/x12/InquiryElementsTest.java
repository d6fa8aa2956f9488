package io.claimline.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.guide.Guide;
import io.claimline.x12.guide.Guides;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every element that the guides X279A1 and X212 define has its place in the records, both ways. */
class InquiryElementsTest {
  /** As many as the longest list of codes has (EB04). */
  private static final int VARIANTS = 48;

  @ParameterizedTest
  @CsvSource({
    "Q270,HS,none",
    "B271,HB,none",
    "Q276,HR,none",
    "S277,HN,none",
    "S277,HN,2000B/2000C"
  })
  @DisplayName("A set with every loop, segment and element is read whole and written equal")
  void everyElement(TransactionKind kind, String functionalId, String absent) {
    Guide guide = Guides.require(kind);
    for (int variant = 0; variant < VARIANTS; variant++) {
      List<String> segments =
          GuideDocument.of(guide.table(), variant, Set.of(absent), Map.of("ST BHT04", "20260304"));
      Reading reading =
          Reading.of(Documents.document(functionalId, guide.version(), guide.setId(), segments));
      assertThat(reading.findings()).as("variant %d", variant).isEmpty();
      assertThat(Inquiries.kept(reading)).as("variant %d", variant).isEmpty();
      assertThat(written(reading)).as("variant %d", variant).containsExactlyElementsOf(segments);
    }
  }

  private static List<String> written(Reading reading) {
    String text = new String(Inquiries.written(reading), StandardCharsets.US_ASCII);
    List<String> segments = List.of(text.split("~\n"));
    return segments.subList(3, segments.size() - 3);
  }
}
