package io.claimline.remittance;

import static io.claimline.remittance.Sample835.an835;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.claim.ClaimAccount;
import io.claimline.ledger.BooksCheck;
import io.claimline.ledger.ClaimBalance;
import io.claimline.remittance.PostingStory.Kind;
import io.claimline.remittance.PostingStory.Step;
import io.claimline.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Stories of claims against an oracle that only adds up: decisions, files that come twice or break
 * off midway, reversals, corrections, postings taken back and posted again, patients' payments.
 *
 * <p>The stories go on side by side, so that a file tells of many of them. One that ends otherwise
 * than the oracle says is told again alone, and shortened as long as it still does.
 */
class PostingModelTest extends PostingTest {

  private static final long SEED = 20_261_123;
  private static final int STORIES = 2_000;
  private static final int CLAIMS_OF_FILE = 250;

  @Autowired private Unposting unposting;
  @Autowired private ClaimAccount account;
  @Autowired private List<BooksCheck> books;

  private int traces;

  @Test
  @DisplayName(
      "R1 to R21: two thousand random stories of claims leave the books as an oracle adds them up")
  void stories() {
    System.out.println("Stories of seed " + SEED);
    Random random = new Random(SEED);
    List<PostingStory> stories =
        IntStream.range(0, STORIES).mapToObj(number -> PostingStory.of(random)).toList();
    for (int wrong : wrong(stories, random)) {
      PostingStory shortest = stories.get(wrong).shrunk(this::failsAlone);
      throw new AssertionError(
          "Story %d of seed %d is not told as it should be; the shortest that is not: %s"
              .formatted(wrong, SEED, shortest));
    }
  }

  @Test
  @DisplayName("A story that fails is shortened to what it fails for")
  void shortens() {
    PostingStory story =
        new PostingStory(
            List.of(100, 200, 300),
            IntStream.range(0, 6)
                .mapToObj(at -> new Step(Kind.values()[at % Kind.values().length], at))
                .toList());
    Predicate<PostingStory> fails =
        told ->
            told.charges().contains(200)
                && told.steps().stream().anyMatch(step -> step.kind() == Kind.UNPOST);
    assertThat(story.shrunk(fails))
        .isEqualTo(new PostingStory(List.of(200), List.of(new Step(Kind.UNPOST, 3))));
  }

  @Test
  @DisplayName("An oracle that expects something else finds the story wrong")
  void canFail() {
    PostingStory story =
        IntStream.iterate(1, seed -> seed + 1)
            .mapToObj(
                seed -> new PostingStory(List.of(1_000), List.of(new Step(Kind.DECIDE, seed))))
            .filter(PostingModelTest::paysSomething)
            .findFirst()
            .orElseThrow();
    Told told = open(story);
    next(List.of(told), 0, new Random(1));
    assertThat(isTrue(told, balances().get(told.claim()))).isTrue();
    told.oracle().told(new Step(Kind.REVERSE, 0), told.number());
    assertThat(isTrue(told, balances().get(told.claim()))).isFalse();
  }

  private static boolean paysSomething(PostingStory story) {
    PostingOracle oracle = new PostingOracle(story);
    oracle.told(story.steps().get(0), "CL00000000");
    return !oracle.balance().insurancePaid().isZero();
  }

  private record Told(PostingStory story, PostingOracle oracle, long claim, String number) {

    boolean mayTake(int round) {
      return round < story.steps().size() && oracle.allows(story.steps().get(round));
    }

    Step step(int round) {
      return story.steps().get(round);
    }
  }

  private boolean failsAlone(PostingStory story) {
    aPractice();
    return !wrong(List.of(story), new Random(SEED)).isEmpty();
  }

  /** Tells all of them, step by step; the numbers of those whose claims end up wrong. */
  private List<Integer> wrong(List<PostingStory> stories, Random random) {
    List<Told> told = stories.stream().map(this::open).toList();
    int rounds = stories.stream().mapToInt(story -> story.steps().size()).max().orElse(0);
    for (int round = 0; round < rounds; round++) {
      next(told, round, random);
      Map<Long, ClaimBalance> found = balances();
      List<Integer> wrong =
          IntStream.range(0, told.size())
              .filter(each -> !isTrue(told.get(each), found.get(told.get(each).claim())))
              .boxed()
              .toList();
      if (!wrong.isEmpty()) {
        return wrong;
      }
      assertBooks(told);
    }
    assertStandings(told);
    return List.of();
  }

  private static boolean isTrue(Told told, @Nullable ClaimBalance found) {
    return told.oracle().balance().equals(found);
  }

  private Told open(PostingStory story) {
    long claim =
        claim(
            story.charges().stream()
                .map(cents -> Money.ofCents(cents).toString())
                .toArray(String[]::new));
    return new Told(story, new PostingOracle(story), claim, number(claim));
  }

  private void next(List<Told> told, int round, Random random) {
    List<Told> going = told.stream().filter(each -> each.mayTake(round)).toList();
    List<Told> byPayer = new ArrayList<>();
    for (Told each : going) {
      switch (each.step(round).kind()) {
        case DECIDE, REVERSE, CORRECT -> byPayer.add(each);
        case UNPOST -> unpost(each);
        case POST_AGAIN -> postAgain(each);
        case PATIENT_PAYS -> patientPays(each, round);
      }
    }
    for (int from = 0; from < byPayer.size(); from += CLAIMS_OF_FILE) {
      int to = Math.min(from + CLAIMS_OF_FILE, byPayer.size());
      deliver(file(byPayer.subList(from, to), round), random);
    }
  }

  /** A payment cannot be negative: what the payer wants back it carries forward. */
  private Sample835 file(List<Told> claims, int round) {
    Sample835 file = an835("M" + traces++);
    Money paid = Money.ZERO;
    for (Told each : claims) {
      List<String> segments = each.oracle().told(each.step(round), each.number());
      file.with(segments.toArray(String[]::new));
      paid = paid.plus(paidBy(segments));
    }
    if (paid.isNegative()) {
      file.with("PLB*1234567893*20261231*FB:FORWARD*" + paid.toX12());
      paid = Money.ZERO;
    }
    return toPractice(file.paying(paid));
  }

  private static Money paidBy(List<String> segments) {
    return segments.stream()
        .filter(segment -> segment.startsWith("CLP"))
        .map(segment -> Money.parse(segment.split("\\*")[4]))
        .reduce(Money.ZERO, Money::plus);
  }

  /** Some files break off and are read again; some come twice. */
  private void deliver(Sample835 file, Random random) {
    if (random.nextInt(3) == 0) {
      intake.crashAfter(random.nextInt(CLAIMS_OF_FILE), file);
    }
    RemittanceOutcome outcome = intake.take(file);
    assertThat(outcome.parked()).as("parked").isEmpty();
    if (random.nextBoolean()) {
      assertThat(intake.take(file).result()).isEqualTo(RemittanceOutcome.Result.REPEATED);
    }
  }

  private void unpost(Told told) {
    told.oracle().unpost();
    database.run(practice, () -> unposting.takeBack(newest(told), "told by a story"));
  }

  private void postAgain(Told told) {
    told.oracle().postAgain();
    assertThat(database.call(practice, () -> unposting.postAgain(newest(told)))).isTrue();
  }

  /** Of decisions in one file the reversal may stand last. */
  private long newest(Told told) {
    return adjudications.ofClaim(told.claim()).stream()
        .filter(each -> each.decision().status() != ClaimStatus.REVERSAL)
        .reduce((earlier, later) -> later.id() > earlier.id() ? later : earlier)
        .orElseThrow()
        .id();
  }

  private void patientPays(Told told, int round) {
    Money part = Money.ofCents(told.oracle().patientPays(told.step(round)));
    database.run(
        practice,
        () -> account.takePatientPayment(told.claim(), part, "Check", told.claim() + ":" + round));
  }

  private Map<Long, ClaimBalance> balances() {
    return database.call(
        practice,
        () -> {
          Map<Long, ClaimBalance> found = new LinkedHashMap<>();
          database
              .sql()
              .sql("select claim_id from claim_balance where practice_id = :practice")
              .param("practice", practice)
              .query(Long.class)
              .list()
              .forEach(claim -> found.put(claim, balances.of(claim)));
          return found;
        });
  }

  private void assertBooks(List<Told> told) {
    database.run(
        practice, () -> books.forEach(check -> assertThat(check.discrepancies()).isEmpty()));
    assertThat(unapplied())
        .isEqualTo(Money.ofCents(told.stream().mapToLong(each -> each.oracle().unapplied()).sum()));
  }

  private void assertStandings(List<Told> told) {
    database.run(
        practice,
        () ->
            told.forEach(
                each ->
                    assertThat(facts.standing(each.claim()))
                        .isEqualTo(facts.replayedStanding(each.claim()))));
  }
}
