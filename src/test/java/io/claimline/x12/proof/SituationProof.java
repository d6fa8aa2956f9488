package io.claimline.x12.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.imsweb.x12.reader.X12Reader.FileType;
import io.claimline.x12.X12Event;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * That a kind of claim is read, written and read again without loss, and that others agree.
 *
 * @param guide such as 005010X222A1
 * @param claim the claim of an event; null if it tells of none
 * @param content the claim without its place and raw text
 * @param write a whole interchange of claims
 * @param others x12-parser's definition of the guide
 */
record SituationProof<C>(
    String guide,
    Function<X12Event, C> claim,
    UnaryOperator<C> content,
    Function<List<C>, byte[]> write,
    FileType others) {

  /** From segments by hand to records, and back to the same segments. */
  void prove(Situation situation) throws Exception {
    Interchange written = written(situation);
    OtherReaders.staedi(written);
    OtherReaders.imsweb(written, others);
  }

  /** What we write of it, which is what the situation says. */
  Interchange written(Situation situation) {
    Interchange document = Interchange.of("HC", guide, "837", situation.segments());
    assertThat(GuideChecker.complaints(document.bytes())).as(situation.name()).isEmpty();
    List<C> claims = claims(document);
    assertThat(claims).as(situation.name()).isNotEmpty();

    Interchange written = new Interchange(write.apply(claims));

    assertThat(written.content())
        .as(situation.name())
        .containsExactlyInAnyOrderElementsOf(situation.segments());
    assertThat(GuideChecker.complaints(written.bytes())).as(situation.name()).isEmpty();
    assertThat(claims(written)).as(situation.name()).isEqualTo(claims);
    return written;
  }

  private List<C> claims(Interchange document) {
    return document.read().stream().map(claim).filter(Objects::nonNull).map(content).toList();
  }
}
