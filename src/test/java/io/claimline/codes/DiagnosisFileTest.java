package io.claimline.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DiagnosisFileTest {

  private static final String LIST = "shared/codes/cms_2026_dx.zip";

  @Test
  @DisplayName("The published list of a year counts from the October before to its September")
  void reads() throws IOException {
    assertThat(DiagnosisFile.yearOf("icd10cm_codes_2026.txt")).hasValue(2026);
    assertThat(DiagnosisFile.yearOf("codes.csv")).isEmpty();
    List<Code> codes =
        DiagnosisFile.read(new StringReader("A000    One thing\n\nS93401A Another\n"), 2026);
    assertThat(codes).extracting(Code::shown).containsExactly("A00.0", "S93.401A");
    assertThat(codes.get(0).label()).isEqualTo("One thing");
    assertThat(codes.get(0).validFrom()).isEqualTo(LocalDate.of(2025, 10, 1));
    assertThat(codes.get(0).validTo()).isEqualTo(LocalDate.of(2026, 9, 30));
  }

  @Test
  @DisplayName("A line that holds no diagnosis is told by its number")
  void refuses() {
    for (String wrong : List.of("A000", "12345   No diagnosis", "A000    ")) {
      assertThatThrownBy(() -> DiagnosisFile.read(new StringReader("A000    Fine\n" + wrong), 2026))
          .isInstanceOf(CodeFileException.class)
          .hasMessageStartingWith("line 2: expected a diagnosis");
    }
  }

  @Test
  @DisplayName("The whole list of 2026 is read where it lies beside the checkout")
  void theWholeList() throws IOException {
    Path list = besideTheCheckout();
    if (!Files.exists(list)) {
      System.out.println("NOT RUN: the published list of diagnoses is not beside the checkout.");
      return;
    }
    try (ZipFile file = new ZipFile(list.toFile());
        InputStreamReader text =
            new InputStreamReader(
                file.getInputStream(file.getEntry("icd10cm_codes_2026.txt")),
                StandardCharsets.UTF_8)) {
      assertThat(DiagnosisFile.read(text, 2026)).hasSizeGreaterThan(74_000);
    }
  }

  private static Path besideTheCheckout() {
    Path at = Path.of("").toAbsolutePath();
    while (at.getParent() != null && !Files.exists(at.resolve(LIST))) {
      at = at.getParent();
    }
    return at.resolve(LIST);
  }
}
