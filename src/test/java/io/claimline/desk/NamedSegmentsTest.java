package io.claimline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.inspect.AnnotatedSegment;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NamedSegmentsTest {

  @Test
  @DisplayName("A claim from its CLM on is named by the guide, whatever its separators are")
  void namesWhatCameIn() {
    List<AnnotatedSegment> named =
        NamedSegments.of(
            List.of("CLM|A1|100|||11>B>1|Y|A|Y|Y", "HI|ABK>J069", "LX|1", "SV1|HC>99213|100|UN|1"));
    assertThat(named).extracting(AnnotatedSegment::id).containsExactly("CLM", "HI", "LX", "SV1");
    assertThat(named)
        .allSatisfy(
            segment -> {
              assertThat(segment.known()).as(segment.text()).isTrue();
              assertThat(segment.name()).isNotBlank();
            });
    assertThat(named.get(0).elements())
        .anySatisfy(
            element -> {
              assertThat(element.position()).isEqualTo("05-1");
              assertThat(element.value()).isEqualTo("11");
            });
  }

  @Test
  @DisplayName("A claim of ours is named with the subscriber and patient above it")
  void namesWhatWasSent() {
    List<AnnotatedSegment> named =
        NamedSegments.of(
            List.of(
                "HL*7*1*22*1",
                "SBR*P********CI",
                "NM1*IL*1*FARROW*JUNE****MI*W100",
                "HL*8*7*23*0",
                "PAT*19",
                "NM1*QC*1*FARROW*ANNA",
                "CLM*CL1*100***11:B:1*Y*A*Y*Y"));
    assertThat(named).allMatch(AnnotatedSegment::known);
    assertThat(named.get(5).loop()).isEqualTo("2010CA");
    assertThat(NamedSegments.of(List.of())).isEmpty();
  }
}
