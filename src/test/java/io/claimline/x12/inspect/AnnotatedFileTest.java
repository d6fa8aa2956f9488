package io.claimline.x12.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnnotatedFileTest {

  @Test
  @DisplayName("Each segment stands in its loop, under the guide's name, as deep as its loops nest")
  void places() throws IOException {
    List<AnnotatedSegment> segments = read(Samples.claim());
    assertThat(segments).hasSize(Samples.CLAIM.size() + 4);
    AnnotatedSegment billing = segments.get(8);
    assertThat(billing.loop()).isEqualTo("2010AA");
    assertThat(billing.opens()).isTrue();
    AnnotatedSegment claim = segments.get(19);
    assertThat(claim.id()).isEqualTo("CLM");
    assertThat(claim.number()).isEqualTo(20);
    assertThat(claim.loop()).isEqualTo("2300");
    assertThat(claim.depth()).isEqualTo(billing.depth() + 1);
    assertThat(segments.get(0).depth()).isZero();
    assertThat(segments.get(segments.size() - 1).depth()).isZero();
  }

  @Test
  @DisplayName("Codes and dates have their meaning beside them, components their own names")
  void meanings() throws IOException {
    AnnotatedSegment claim = read(Samples.claim()).get(19);
    assertThat(claim.elements())
        .extracting(AnnotatedElement::position, AnnotatedElement::value, AnnotatedElement::meaning)
        .contains(
            org.assertj.core.groups.Tuple.tuple("05-1", "11", "Office"),
            org.assertj.core.groups.Tuple.tuple("05-3", "1", "Original"),
            org.assertj.core.groups.Tuple.tuple("07", "A", "Assigned"));
    AnnotatedSegment day = read(Samples.claim()).get(23);
    assertThat(day.elements().get(2).meaning()).isEqualTo("2026-01-05");
  }

  @Test
  @DisplayName("A remark code of a remittance has its meaning beside it")
  void remark() throws IOException {
    AnnotatedSegment remark = read(Samples.remittance()).get(18);
    assertThat(remark.elements().get(1).meaning()).isEqualTo("See the plan's benefit documents");
  }

  @Test
  @DisplayName("A segment that the guide has no place for is told as such and keeps its text")
  void unknown() throws IOException {
    List<AnnotatedSegment> segments =
        read(Samples.claim().replace("HI*ABK:J0190~", "HI*ABK:J0190~\nZZZ*WHAT~"));
    assertThat(segments.get(21).id()).isEqualTo("ZZZ");
    assertThat(segments.get(21).known()).isFalse();
    assertThat(segments.get(21).text()).isEqualTo("ZZZ*WHAT");
  }

  @Test
  @DisplayName("A later part of a file is in the same loops as when it is read from the beginning")
  void window() throws IOException {
    List<AnnotatedSegment> whole = read(Samples.claim());
    try (AnnotatedFile file = AnnotatedFile.open(Samples.source(Samples.claim()).open())) {
      assertThat(file.nextFrom(22)).isEqualTo(whole.get(21));
      assertThat(file.next()).isEqualTo(whole.get(22));
    }
  }

  static List<AnnotatedSegment> read(String text) throws IOException {
    List<AnnotatedSegment> segments = new ArrayList<>();
    try (AnnotatedFile file = AnnotatedFile.open(Samples.source(text).open())) {
      for (AnnotatedSegment segment = file.next(); segment != null; segment = file.next()) {
        segments.add(segment);
      }
    }
    return segments;
  }
}
