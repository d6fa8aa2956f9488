package io.claimline.x12.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.Delimiters;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.guide.Guide;
import io.claimline.x12.guide.Guides;
import io.claimline.x12.guide.Loop;
import io.claimline.x12.guide.SegmentUse;
import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a walk remembers of a guide is what the guide's tables tell. */
class PositionTest {
  private static final long SEED = 20_261_122;
  private static final int STEPS = 20_000;
  private static final List<Delimiters> DELIMITERS =
      List.of(
          Delimiters.USUAL,
          new Delimiters('|', '>', '^', '~'),
          new Delimiters(':', '*', '^', '\n'));

  @ParameterizedTest
  @EnumSource(names = {"P837", "I837", "R835", "A999", "A277CA", "Q270", "B271", "Q276", "S277"})
  @DisplayName("A step remembered leads where the tables lead, whatever a segment begins with")
  void remembered(TransactionKind kind) {
    System.out.println("PositionTest " + kind + " from seed " + SEED);
    Random random = new Random(SEED);
    Guide guide = Guides.require(kind);
    List<SegmentUse> uses = new ArrayList<>();
    collect(guide.table(), uses);
    Position position = Position.start(guide);
    int taken = 0;
    for (int i = 0; i < STEPS; i++) {
      Segment segment = segment(uses.get(random.nextInt(uses.size())), i, random);
      Step told = position.find(segment);
      Step step = position.step(segment);
      assertThat(position.step(segment) == null).isEqualTo(told == null);
      if (told == null) {
        assertThat(step).isNull();
      } else if (told.inOrder()) {
        assertThat(step).isEqualTo(told);
        assertThat(position.step(segment)).isEqualTo(told);
        position = told.opened() == null ? told.reached() : told.opened();
        taken++;
      } else {
        // that place is nobody else's: only what it is reached by can be compared
        Step asOften = Objects.requireNonNull(step);
        assertThat(asOften.index()).isEqualTo(told.index());
        assertThat(asOften.ended()).isEqualTo(told.ended());
        assertThat(asOften.use()).isSameAs(told.use());
        position = random.nextInt(3) == 0 ? asOften.reached() : Position.start(guide);
      }
    }
    assertThat(taken).isGreaterThan(STEPS / 100);
  }

  private static void collect(Loop loop, List<SegmentUse> uses) {
    for (Loop.Entry entry : loop.entries()) {
      uses.add(entry.use());
      if (entry.loop() != null) {
        collect(entry.loop(), uses);
      }
    }
  }

  /** A segment that fits the use, or nearly: other codes, blanks, elements that lack. */
  private static Segment segment(SegmentUse use, int number, Random random) {
    Delimiters delimiters = DELIMITERS.get(random.nextInt(4) % DELIMITERS.size());
    List<String> codes = use.keyCodes().list();
    String code = codes.isEmpty() ? "X" : codes.get(random.nextInt(codes.size()));
    String key =
        switch (random.nextInt(8)) {
          case 0 -> "QQ";
          case 1 -> ' ' + code;
          case 2 -> code + delimiters.component() + "R69";
          case 3 -> "";
          default -> code;
        };
    int at = use.definition().keyElement();
    StringBuilder text = new StringBuilder(random.nextInt(20) == 0 ? " " : "").append(use.id());
    int elements = random.nextInt(6);
    for (int element = 1; element <= elements; element++) {
      text.append(delimiters.element()).append(element == Math.max(1, at) ? key : "1");
    }
    return new Segment(text.toString(), number, delimiters);
  }
}
