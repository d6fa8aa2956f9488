package io.claimline.x12.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Event.ClaimRead;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random valid documents: nothing is lost between text and records, however the text is dressed.
 */
class RoundTripTest {
  private static final long SEED = 20_261_122;
  private static final List<String> DELIMITERS =
      List.of("*^:~", "|^>\n", "+!:'", "\u001d\u001f\u001e\u001c");

  @Test
  @DisplayName("R23 R24 R26 300 random documents are written to the letter and read back equal")
  void some() throws Exception {
    roundTrips(300, SEED);
  }

  @Test
  @Tag("long")
  @DisplayName("R23 R24 R26 10,000 further random documents are written and read back equal")
  void many() throws Exception {
    roundTrips(10_000, SEED + 1_000_000);
  }

  @Test
  @DisplayName("R29 Delimiters, line ends, indentation and a byte-order mark change no claim")
  void dressings() throws Exception {
    System.out.println("RoundTripTest dressings from seed " + SEED);
    for (long seed = SEED; seed < SEED + 200; seed++) {
      List<String> segments =
          RandomClaims.of(seed).stream().map(s -> s.replaceAll("[|>+!']", "-")).toList();
      Interchange plain = Interchange.of("HC", "005010X222A1", "837", segments);
      Interchange dressed = new Interchange(dress(plain.toString(), new Random(seed)));
      assertThat(claims(dressed)).as("seed " + seed).isEqualTo(claims(plain));
    }
  }

  private static void roundTrips(int count, long first) throws Exception {
    System.out.println("RoundTripTest " + count + " documents from seed " + first);
    for (long seed = first; seed < first + count; seed++) {
      Situation random = new Situation("seed " + seed, RandomClaims.of(seed));
      OtherReaders.staedi(ProfessionalSituationsTest.PROOF.written(random));
    }
  }

  private static byte[] dress(String text, Random random) {
    String delimiters = DELIMITERS.get(random.nextInt(DELIMITERS.size()));
    StringBuilder dressed = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
    String ends =
        delimiters.endsWith("\n") ? "" : List.of("", "\n", "\r\n", "\n    ").get(random.nextInt(4));
    for (char character : text.toCharArray()) {
      int place = "*^:~".indexOf(character);
      dressed.append(place < 0 ? character : delimiters.charAt(place));
      dressed.append(place == 3 ? ends : "");
    }
    return dressed.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<ProfessionalClaim> claims(Interchange document) {
    List<X12Event> events = document.read();
    return events.stream()
        .filter(ClaimRead.class::isInstance)
        .map(event -> ((ClaimRead) event).claim().content())
        .toList();
  }
}
