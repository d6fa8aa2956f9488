package io.claimline.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.shared.Money;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A payment that was read keeps bytes, one that was built keeps values: they say the same. */
class ReadPaymentTest {
  private static final List<String> SEGMENTS =
      List.of(
          "LX*7",
          "CLP*PCN-1*1*150*100*20*12*77001*11*1",
          "CAS*CO*45*10",
          "NM1*QC*1*BASALT*ONYX****MI*M1",
          "ZZZ*UNKNOWN*THING",
          "DTM*050*20260301",
          "SVC*HC:99213:25*150*100**1",
          "DTM*472*20260228",
          "CAS*PR*2*20**3*20",
          "REF*6R*LINE1",
          "AMT*B6*120",
          "LQ*HE*N130");

  private final ClaimPayment read = Reading.of(Documents.remittance(SEGMENTS)).payments().get(0);

  @Test
  @DisplayName("Read and built are equal in both directions, and hash alike")
  void equalBothWays() {
    ClaimPayment built = read.toBuilder().build();
    assertThat(built).isEqualTo(read).hasSameHashCodeAs(read);
    assertThat(read).isEqualTo(built);
    ServicePayment service = read.services().get(0);
    ServicePayment builtService = service.toBuilder().build();
    assertThat(builtService).isEqualTo(service).hasSameHashCodeAs(service);
    assertThat(service).isEqualTo(builtService);
  }

  @Test
  @DisplayName("Any component that differs makes them unequal")
  void unequal() {
    assertThat(read.toBuilder().paid(Money.parse("99.99")).build()).isNotEqualTo(read);
    assertThat(read.toBuilder().services(List.of()).build()).isNotEqualTo(read);
    assertThat(read.toBuilder().raw("").build()).isNotEqualTo(read);
    assertThat(read).isNotEqualTo(read.toBuilder().otherSegments(List.of()).build());
    ServicePayment service = read.services().get(0);
    assertThat(service).isNotEqualTo(service.toBuilder().remarks(List.of()).build());
  }

  @Test
  @DisplayName("What no component carries is told each time it is asked for, and nothing else is")
  void otherSegments() {
    assertThat(read.otherSegments())
        .extracting(KeptSegment::text)
        .containsExactly("ZZZ*UNKNOWN*THING");
    assertThat(read.otherSegments()).isEqualTo(read.otherSegments());
  }

  @Test
  @DisplayName("Neither tells its content by accident")
  void noContentInWords() {
    assertThat(read.toString()).doesNotContain("BASALT", "PCN-1", "77001");
    assertThat(read.services().get(0).toString()).doesNotContain("LINE1", "99213");
  }

  @Test
  @DisplayName("It outlives the reading of all that follows in the file")
  void outlives() {
    Reading long835 =
        Reading.of(
            Documents.remittance(
                Collections.nCopies(400, SEGMENTS).stream().flatMap(List::stream).toList()));
    assertThat(long835.payments())
        .hasSize(400)
        .extracting(ClaimPayment::raw)
        .containsOnly(read.raw());
  }
}
