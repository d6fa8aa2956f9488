package io.claimline.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads every 270, 271, 276 and 277 of the corpus and writes it again. */
class InquiryCorpusTest {
  private static final Set<String> KINDS = Set.of("270", "271", "276", "277");

  /** What is wrong with a file, by the codes of its findings; the other files have none. */
  private static final Map<String, Set<String>> WRONG =
      Map.of(
          "271/2-inteligenz--Example_3_2_2.txt", Set.of("INVALID_CODE"),
          "271/inteligenz--Example_3_2_2.txt", Set.of("INVALID_CODE"),
          "271/imsweb--x271.txt", Set.of("SE_COUNT", "IEA_CONTROL"),
          "271/inteligenz--Example_ErrorWithoutBenefitInfo.txt", Set.of("INVALID_CODE"),
          "271/inteligenz--ValidationForDependentBenefitInfo.txt",
              Set.of("SE_COUNT", "HL_CHILDREN"),
          "271/inteligenz--ValidationForDependentName.txt", Set.of("SE_COUNT", "HL_CHILDREN"),
          "271/inteligenz--ValidationForSubscriberBenefitInfo.txt", Set.of("SE_COUNT"),
          "271/inteligenz--ValidationForSubscriberName.txt", Set.of("SE_COUNT", "MISSING_ELEMENT"),
          "271/inteligenz--ValidationOnAll.txt", Set.of("SE_COUNT", "HL_CHILDREN"));

  /** Findings that let a written file differ from what was read. */
  private static final Set<String> CHANGING =
      Set.of("INVALID_CODE", "HL_CHILDREN", "MISSING_ELEMENT");

  @Test
  @DisplayName("X279A1 X212 Each file is read with the findings that it deserves and no other")
  void read() {
    Corpus.find()
        .ifPresent(
            corpus ->
                entries(corpus)
                    .forEach(
                        entry -> {
                          Reading reading = Reading.of(entry.path(), corpus.bytes(entry));
                          assertThat(new LinkedHashSet<>(reading.codes()))
                              .as(entry.path())
                              .isEqualTo(WRONG.getOrDefault(entry.path(), Set.of()));
                          assertThat(Inquiries.units(reading)).as(entry.path()).isPositive();
                          assertThat(Inquiries.kept(reading)).as(entry.path()).isEmpty();
                        }));
  }

  @Test
  @DisplayName("X279A1 X212 Each file is written back as it was, or a finding tells the difference")
  void write() {
    Corpus.find()
        .ifPresent(
            corpus ->
                entries(corpus)
                    .forEach(
                        entry -> {
                          byte[] sent = corpus.bytes(entry);
                          Reading reading = Reading.of(entry.path(), sent);
                          if (reading.codes().stream().noneMatch(CHANGING::contains)) {
                            assertThat(SegmentStream.body(Inquiries.written(reading)))
                                .as(entry.path())
                                .isEqualTo(SegmentStream.body(sent));
                          }
                        }));
  }

  private static List<Corpus.Entry> entries(Corpus corpus) {
    return corpus.entries().stream().filter(entry -> KINDS.contains(entry.kind())).toList();
  }
}
