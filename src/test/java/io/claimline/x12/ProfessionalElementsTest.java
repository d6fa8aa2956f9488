package io.claimline.x12;

import static io.claimline.x12.Documents.ENVELOPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.guide.Guides;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every element that the 837P's guide defines has its place in the records, both ways. */
class ProfessionalElementsTest {
  /** As many as the longest list of codes has (PWK01). */
  private static final int VARIANTS = 56;

  /** Amounts that add up (R23, R24), and what the program itself numbers or names. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("ST BHT04", "20260304"),
          Map.entry("2000B SBR01", "S"),
          Map.entry("2320 SBR01", "P"),
          Map.entry("2300 CLM02", "100"),
          Map.entry("2310A NM101", "DN"),
          Map.entry("2320 CAS03", "1"),
          Map.entry("2320 CAS06", "1"),
          Map.entry("2320 CAS09", "1"),
          Map.entry("2320 CAS12", "1"),
          Map.entry("2320 CAS15", "1"),
          Map.entry("2320 CAS18", "1"),
          Map.entry("2320 AMT*D 02", "88"),
          Map.entry("2330B NM109", "PAYER1"),
          Map.entry("2400 LX01", "1"),
          Map.entry("2400 SV101", "HC:00100"),
          Map.entry("2400 SV102", "100"),
          Map.entry("2400 SV107", "1:2:3:12"),
          Map.entry("2400 SV501", "HC:00100"),
          Map.entry("2410 LIN03", "00000111122"),
          Map.entry("2430 SVD01", "PAYER1"),
          Map.entry("2430 SVD02", "94"),
          Map.entry("2430 CAS03", "1"),
          Map.entry("2430 CAS06", "1"),
          Map.entry("2430 CAS09", "1"),
          Map.entry("2430 CAS12", "1"),
          Map.entry("2430 CAS15", "1"),
          Map.entry("2430 CAS18", "1"));

  @ParameterizedTest
  @ValueSource(strings = {"2000B/2000C", "2000B/2300"})
  @DisplayName("X222A1 A set with every loop, segment and element is read whole and written equal")
  void everyElement(String absent) {
    for (int variant = 0; variant < VARIANTS; variant++) {
      List<String> segments =
          GuideDocument.of(
              Guides.require(TransactionKind.P837).table(),
              variant,
              Set.of(absent),
              values(absent));
      Reading reading = Reading.of(Documents.claims(segments));
      assertThat(reading.findings()).as("variant %d", variant).isEmpty();
      assertThat(reading.claims()).hasSize(1);
      assertThat(reading.claims().get(0).otherSegments()).isEmpty();
      assertThat(written(reading)).as("variant %d", variant).containsExactlyElementsOf(segments);
    }
  }

  /** SBR02 says whether the subscriber is the patient. */
  private static Map<String, String> values(String absent) {
    Map<String, String> values = new HashMap<>(VALUES);
    values.put("2000B SBR02", absent.endsWith("2000C") ? "18" : "");
    return values;
  }

  private static List<String> written(Reading reading) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProfessionalClaimWriter writer = ProfessionalClaimWriter.open(out, ENVELOPE);
    writer.openSet(reading.all(X12Event.ClaimSetOpened.class).get(0).head());
    reading.claims().forEach(writer::write);
    writer.finish();
    List<String> segments = List.of(out.toString(StandardCharsets.US_ASCII).split("~\n"));
    return segments.subList(3, segments.size() - 3);
  }
}
