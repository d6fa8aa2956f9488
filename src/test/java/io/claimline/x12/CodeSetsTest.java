package io.claimline.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.X12Event.FindingReported;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of sets that are kept outside of the guides. */
class CodeSetsTest {
  @ParameterizedTest(name = "{0}: {1}, not {2}")
  @DisplayName("A shipped set has its codes, and others not")
  @CsvSource({
    "state,NY,ZZ",
    "state,PR,XX",
    "state,ON,OO",
    "country,CH,XX",
    "currency,CAD,XYZ",
    "place-of-service,11,30",
    "place-of-service,10,00",
    "service-type,30,ZZ",
    "claim-adjustment-reason,253,999",
    "claim-adjustment-reason,B16,B99",
    "claim-adjustment-reason,1,0",
    "remark,N781,X1",
    "remark,MA130,MA1",
    "claim-status-category,F3N,F9",
    "taxonomy,207Q00000X,207Q",
  })
  void shipped(String set, String known, String unknown) {
    assertThat(CodeSets.shipped().accepts(set, known)).isTrue();
    assertThat(CodeSets.shipped().accepts(set, unknown)).isFalse();
  }

  @Test
  @DisplayName("A set that is not loaded accepts everything; one that is loaded is asked")
  void loaded() throws IOException {
    assertThat(CodeSets.shipped().accepts("diagnosis", "J0190")).isTrue();
    assertThat(CodeSets.NONE.accepts("state", "ZZ")).isTrue();
    CodeSets own = CodeSets.shipped().with("state", List.of("NY"));
    assertThat(own.accepts("state", "CT")).isFalse();
    assertThat(own.without("state").accepts("state", "CT")).isTrue();
    assertThat(CodeSets.NONE.with("state", List.of()).accepts("state", "NY")).isFalse();

    assertThat(found(Documents.RICH_REMITTANCE, own)).containsExactly("UNKNOWN_CODE N402");
    assertThat(found(Documents.RICH_REMITTANCE, CodeSets.shipped())).isEmpty();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @DisplayName("A code that its set does not have is told, with its place")
  @CsvSource({
    "N4*HARTFORD*CT, N4*HARTFORD*XX, UNKNOWN_CODE N402",
    "CAS*CO*45*10.5*1*253, CAS*CO*45*10.5*1*953, UNKNOWN_CODE CAS05",
    "MOA***MA01*MA18, MOA***MA01*XA18, UNKNOWN_CODE MOA04",
  })
  void told(String sent, String instead, String found) throws IOException {
    List<String> segments = new ArrayList<>(Documents.RICH_REMITTANCE);
    segments.replaceAll(segment -> segment.replace(sent, instead));
    assertThat(found(segments, CodeSets.shipped())).containsExactly(found);
    assertThat(found(segments, CodeSets.NONE)).isEmpty();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @DisplayName("A delimiter within an element that has no parts is told")
  @CsvSource({
    "N3*9 PAYER WAY, N3*9 PAYER:WAY, DELIMITER_IN_DATA N301",
    "N3*9 PAYER WAY, N3*9 PAYER^WAY, DELIMITER_IN_DATA N301",
    "REF*EV*RECV1, REF*EV*RECV:1, DELIMITER_IN_DATA REF02",
    "SVC*HC:J1234*50, SVC*HC:J1^234*50, DELIMITER_IN_DATA SVC01",
  })
  void collision(String sent, String instead, String found) throws IOException {
    List<String> segments = new ArrayList<>(Documents.RICH_REMITTANCE);
    segments.replaceAll(segment -> segment.replace(sent, instead));
    assertThat(found(segments, CodeSets.shipped())).containsExactly(found);
  }

  private static List<String> found(List<String> segments, CodeSets codeSets) throws IOException {
    byte[] file = Documents.remittance(segments).getBytes(StandardCharsets.US_ASCII);
    List<String> found = new ArrayList<>();
    try (X12Reader reader = X12Reader.open("test", new ByteArrayInputStream(file), codeSets)) {
      for (X12Event event = reader.next(); event != null; event = reader.next()) {
        if (event instanceof FindingReported reported) {
          Place place = reported.finding().place();
          found.add(
              "%s %s%02d".formatted(reported.finding().code(), place.segmentId(), place.element()));
        }
      }
    }
    return found.stream().filter(each -> !each.startsWith("NOT_USED ST")).toList();
  }
}
