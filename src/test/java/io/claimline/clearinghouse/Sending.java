package io.claimline.clearinghouse;

import io.claimline.Database;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.ClaimImport;
import io.claimline.claim.Claims;
import io.claimline.claim.FactKind;
import io.claimline.claim.ImportOutcome.Taken;
import io.claimline.claim.NewFact;
import io.claimline.claim.Standing;
import io.claimline.claim.Submissions;
import io.claimline.x12.ProfessionalClaim;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Brings claims to where the clearinghouse begins, and looks at what it made of them. */
@TestComponent
public class Sending {

  private static final long SOURCE_FILE = 4711;

  private final Database database;
  private final ClaimImport claimImport;
  private final Claims claims;
  private final ClaimFacts facts;
  private final Submissions submissions;
  private final Batches batches;
  private final Outbox outbox;
  private final Inbox inbox;
  private final InboundFiles files;

  Sending(
      Database database,
      ClaimImport claimImport,
      Claims claims,
      ClaimFacts facts,
      Submissions submissions,
      Batches batches,
      Outbox outbox,
      Inbox inbox,
      InboundFiles files) {
    this.database = database;
    this.claimImport = claimImport;
    this.claims = claims;
    this.facts = facts;
    this.submissions = submissions;
    this.batches = batches;
    this.outbox = outbox;
    this.inbox = inbox;
    this.files = files;
  }

  /** A claim that waits for the next batch. */
  public long queued(long practice, ProfessionalClaim content) {
    long claim =
        database.call(practice, () -> ((Taken) claimImport.take(SOURCE_FILE, content)).claimId());
    queue(practice, claim);
    return claim;
  }

  /** Lets the claim pass the scrub and wait for the next batch. */
  public void queue(long practice, long claim) {
    database.run(
        practice,
        () -> {
          facts.append(NewFact.of(claim, FactKind.COVERAGE_ACTIVE));
          facts.append(NewFact.of(claim, FactKind.SCRUB_PASSED));
          submissions.queue(claim);
        });
  }

  /** Corrects the claim's charge and lets it wait for the next batch. */
  public void correctAndQueue(long practice, long claim) {
    database.run(
        practice,
        () ->
            claims.correct(
                claim,
                claims.get(claim).contentVersion(),
                claims.content(claim),
                "answers the rejection"));
    queue(practice, claim);
  }

  /** A claim that was sent, in a batch of its own. */
  public long sent(long practice, ProfessionalClaim content) {
    long claim = queued(practice, content);
    batches.assemble(practice);
    return claim;
  }

  /** Lays the practice's waiting claims into the outbox folder. */
  public void send(long practice) {
    batches.assemble(practice);
    outbox.send();
  }

  /** Takes everything that lies in the inbox folders, and reads it. */
  public void receive() {
    inbox.collect();
    inbox.collect();
    files.processWaiting();
  }

  public String number(long practice, long claim) {
    return database.call(practice, () -> claims.get(claim).claimNumber());
  }

  public Standing standing(long practice, long claim) {
    return database.call(practice, () -> facts.standing(claim));
  }

  public List<FactKind> facts(long practice, long claim) {
    return database.call(practice, () -> facts.of(claim)).stream().map(ClaimFact::kind).toList();
  }

  public ClaimFact lastFact(long practice, long claim) {
    List<ClaimFact> all = database.call(practice, () -> facts.of(claim));
    return all.get(all.size() - 1);
  }

  /** The batch that was made last for the practice. */
  public OutboundBatch batch(long practice) {
    return database.call(practice, () -> batches.list(0)).get(0);
  }

  /** BHT03 of the first set of the last batch. */
  public String reference(long practice) {
    long batch = batch(practice).id();
    return database.call(
        practice,
        () ->
            database
                .sql()
                .sql(
                    "select reference from outbound_set where batch_id = :batch order by id limit 1")
                .param("batch", batch)
                .query(String.class)
                .single());
  }

  /** ST02 of the first set of the last batch. */
  public long setNumber(long practice) {
    return Long.parseLong(reference(practice).substring(2));
  }
}
