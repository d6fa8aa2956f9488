package io.claimline.x12.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FileComparisonTest {

  @Test
  @DisplayName("Other delimiters, line breaks and empty elements at the end make no difference")
  void wrapping() throws IOException {
    String other =
        Samples.claim()
            .replace("SV1*HC:99213*125*UN*1***1~", "SV1*HC:99213*125*UN*1***1**~")
            .replace('*', '|')
            .replace(':', '>')
            .replace("~\n", "~");
    assertThat(compare(Samples.claim(), other)).isEmpty();
  }

  @Test
  @DisplayName("A changed segment, a missing one and a new one are told each for itself")
  void differences() throws IOException {
    String other =
        Samples.claim()
            .replace("CLM*PCN-1*125*", "CLM*PCN-1*130*")
            .replace("N3*2 OAK ST~\n", "")
            .replace("SE*23", "REF*6R*LINE1~\nSE*23");
    List<FileComparison.Difference> differences = compare(Samples.claim(), other);
    assertThat(differences).hasSize(3);
    assertThat(text(differences.get(0).before())).isEqualTo("N3*2 OAK ST");
    assertThat(differences.get(0).after()).isNull();
    assertThat(text(differences.get(1).before())).startsWith("CLM*PCN-1*125");
    assertThat(text(differences.get(1).after())).startsWith("CLM*PCN-1*130");
    assertThat(differences.get(2).before()).isNull();
    assertThat(text(differences.get(2).after())).isEqualTo("REF*6R*LINE1");
  }

  private static String text(@org.jspecify.annotations.Nullable AnnotatedSegment segment) {
    return segment == null ? "" : segment.text();
  }

  private static List<FileComparison.Difference> compare(String one, String other)
      throws IOException {
    List<FileComparison.Difference> differences = new ArrayList<>();
    try (AnnotatedFile left = AnnotatedFile.open(Samples.source(one).open());
        AnnotatedFile right = AnnotatedFile.open(Samples.source(other).open())) {
      FileComparison.compare(left, right, differences::add);
    }
    return differences;
  }
}
