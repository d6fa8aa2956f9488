package io.claimline.bench;

import io.claimline.claim.IncomingClaim;
import io.claimline.claim.Standing;
import io.claimline.clearinghouse.ExchangeRound;
import io.claimline.clearinghouse.InboundFiles;
import io.claimline.clearinghouse.Origin;
import io.claimline.demo.PromptClearinghouse;
import io.claimline.ledger.JournalCheck;
import io.claimline.practice.NewPractice;
import io.claimline.practice.PayerAnswers;
import io.claimline.practice.Payers;
import io.claimline.practice.Practices;
import io.claimline.shared.DataFolder;
import io.claimline.shared.MovableClock;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Contact;
import io.claimline.x12.Envelope;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaimWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Clean claims from the file of charges to zero balance, through everything that a claim goes
 * through: charges read from an 837P, scrubbed, sent in batches, accepted by a 277CA, paid by an
 * 835, posted, closed. The clearinghouse works while the watch stands still.
 */
final class WholeLifecycle {

  private static final String PAYER = "BENCH";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private final InboundFiles files;
  private final ExchangeRound exchange;
  private final JournalCheck journal;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final MovableClock clock;
  private final PromptClearinghouse clearinghouse;
  private final long practice;
  private int rounds;
  private int closed;

  WholeLifecycle(ApplicationContext application) {
    this.files = application.getBean(InboundFiles.class);
    this.exchange = application.getBean(ExchangeRound.class);
    this.journal = application.getBean(JournalCheck.class);
    this.jdbc = application.getBean(JdbcClient.class);
    this.transactions =
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    this.clock = application.getBean(MovableClock.class);
    this.clearinghouse = new PromptClearinghouse(application.getBean(DataFolder.class), clock);
    this.practice =
        application
            .getBean(Practices.class)
            .create(
                new NewPractice(
                    "BENCH",
                    "Practice of the bench",
                    IncomingClaim.BILLING_NPI,
                    null,
                    ZoneOffset.UTC));
    Payers payers = application.getBean(Payers.class);
    inPractice(
        () ->
            payers.enter(
                Party.organization("PR", "Prompt Health Plan").withId("PI", PAYER),
                "CI",
                new PayerAnswers(false, false, 14)));
  }

  /** So many new claims live their whole lives; returns what each stretch took. */
  Stopwatch live(int claims) {
    return live(claims, new Stopwatch());
  }

  /** As {@link #live(int)}, by this watch. */
  Stopwatch live(int claims, Stopwatch watch) {
    rounds++;
    byte[] charges = charges(claims);
    watch.time(
        "charges",
        () -> {
          files.receive(
              "charges-" + rounds, new ByteArrayInputStream(charges), Origin.UPLOAD, practice);
          files.processWaiting();
          await(Standing.QUEUED, claims);
        });
    watch.time(
        "sending",
        () -> {
          exchange.run();
          await(Standing.SENT, claims);
        });
    clearinghouse.work();
    watch.time(
        "acceptance",
        () -> {
          takeAnswers();
          await(Standing.ACCEPTED, claims);
        });
    clock.advance(Duration.ofDays(1));
    clearinghouse.work();
    watch.time(
        "payment",
        () -> {
          takeAnswers();
          closed += claims;
          await(Standing.CLOSED, closed);
        });
    inPractice(
        () -> {
          if (!journal.discrepancies().isEmpty()) {
            throw new IllegalStateException("the journal does not balance");
          }
        });
    return watch;
  }

  /** A file in the inbox is taken at the second look, when it is seen to be complete. */
  private void takeAnswers() {
    exchange.run();
    exchange.run();
  }

  private byte[] charges(int claims) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProfessionalClaimWriter writer =
        ProfessionalClaimWriter.open(
            out,
            new Envelope(
                "ZZ",
                "BENCH",
                "ZZ",
                "CLAIMLINE",
                rounds,
                rounds,
                rounds,
                clock.instant(),
                ZoneOffset.UTC,
                false));
    writer.openSet(
        "BENCH-" + rounds,
        Party.organization("41", "BENCH PRACTICE")
            .withId("46", "BENCH")
            .withContacts(
                List.of(
                    new Contact(
                        "IC", "FRONT DESK", List.of(new Contact.Number("TE", "5555550111"))))),
        Party.organization("40", "CLAIMLINE").withId("46", "CLAIMLINE"));
    LocalDate day = LocalDate.now(clock).minusDays(2);
    for (int i = 0; i < claims; i++) {
      writer.write(
          IncomingClaim.anIncomingClaim()
              .payer(PAYER)
              .subscriber("Visitor" + inLetters(i) + " " + inLetters(rounds), "Robin")
              .member("B" + rounds + "M" + i)
              .numbered("R" + rounds + "V" + i)
              .on(day)
              .of("%d.50".formatted(90 + i % 200), "60.50")
              .build());
    }
    writer.finish();
    return out.toByteArray();
  }

  /** A name has no digits. */
  private static String inLetters(int number) {
    StringBuilder letters = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      letters.append((char) ('a' + digit - '0'));
    }
    return letters.toString();
  }

  private void await(Standing standing, int claims) {
    Awaitility.await(standing.words())
        .atMost(PATIENCE)
        .pollInterval(LOOK_EVERY)
        .until(() -> count(standing) >= claims);
  }

  private int count(Standing standing) {
    int[] found = new int[1];
    inPractice(
        () ->
            found[0] =
                jdbc.sql("select count(*) from claim where standing = :standing")
                    .param("standing", standing.name())
                    .query(Integer.class)
                    .single());
    return found[0];
  }

  private void inPractice(Runnable work) {
    PracticeScope.writing(practice)
        .run(() -> transactions.executeWithoutResult(running -> work.run()));
  }
}
