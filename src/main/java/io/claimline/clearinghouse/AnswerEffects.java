package io.claimline.clearinghouse;

import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.NewFact;
import io.claimline.shared.PracticeScope;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets an answer have its effect on the claims that it is about: once, whatever file it is in. */
@Component
class AnswerEffects {

  private final JdbcClient jdbc;
  private final ClaimFacts facts;
  private final Clock clock;

  AnswerEffects(JdbcClient jdbc, ClaimFacts facts, Clock clock) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * An answer and the claims that it is about.
   *
   * @param fileId the file that it stands in
   */
  record Told(long fileId, Answer answer, List<SentClaim> claims) {

    /** One for each claim: the same words about the same sending are the same answer. */
    private List<String> keys() {
      byte[] words = answer.toString().getBytes(StandardCharsets.UTF_8);
      String digest = HexFormat.of().formatHex(FileStore.sha256().digest(words));
      return claims.stream()
          .map(claim -> answer.kind() + ":" + claim.submissionId() + ":" + digest)
          .toList();
    }

    private Set<String> claimNumbers() {
      return claims.stream().map(SentClaim::claimNumber).collect(Collectors.toSet());
    }
  }

  /**
   * Appends what the answer means for each of the claims, which all are the writing practice's.
   *
   * @param fileId the file that it stands in
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome apply(long fileId, Answer answer, List<SentClaim> claims) {
    return apply(List.of(new Told(fileId, answer, claims))).get(0);
  }

  /** As {@link #apply(long, Answer, List)}, of many at once: what each brought, in their order. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Outcome> apply(List<Told> answers) {
    Set<String> fresh = firstTold(answers);
    List<NewFact> told = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (Told each : answers) {
      if (!each.claims().isEmpty()) {
        markBatch(each.answer(), each.claims().get(0).batchId());
      }
      Set<String> numbers = each.claimNumbers();
      List<String> keys = each.keys();
      int before = told.size();
      for (int i = 0; i < keys.size(); i++) {
        if (fresh.remove(keys.get(i))) {
          told.add(fact(each, each.claims().get(i), numbers));
        }
      }
      int applied = told.size() - before;
      outcomes.add(Outcome.counting(applied, each.claims().size() - applied, 0));
    }
    facts.appendAll(told);
    return outcomes;
  }

  /** A batch of questions knows whether it was taken; whoever asked has a clock (R34). */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome applyToInquiries(Answer answer, long batchId) {
    markBatch(answer, batchId);
    return Outcome.APPLIED;
  }

  private static NewFact fact(Told told, SentClaim claim, Set<String> answeredNumbers) {
    Answer answer = told.answer();
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("file", Long.toString(told.fileId()));
    detail.put("batch", Long.toString(claim.batchId()));
    NewFact fact;
    if (answer instanceof Answer.OfInterchange ta1) {
      fact = ofInterchange(ta1, claim);
    } else if (answer instanceof Answer.OfSets ack) {
      fact = ofSet(ack, claim, answeredNumbers, detail);
    } else {
      fact = ofStatus((Answer.OfClaims) answer, claim, detail);
    }
    return fact.about(claim.submissionId()).with(detail);
  }

  private static NewFact ofInterchange(Answer.OfInterchange ta1, SentClaim claim) {
    return NewFact.of(claim.claimId(), FactKind.FILE_REJECTED)
        .because(
            "The whole file was rejected (TA1): "
                + SyntaxWords.interchange(ta1.note())
                + " ["
                + ta1.note()
                + "]");
  }

  private static NewFact ofSet(
      Answer.OfSets ack, SentClaim claim, Set<String> answeredNumbers, Map<String, String> detail) {
    detail.put("code", ack.code());
    if (!ack.isRejection()) {
      NewFact accepted = NewFact.of(claim.claimId(), FactKind.FILE_ACCEPTED);
      return ack.errors().isEmpty()
          ? accepted
          : accepted.because("Accepted with errors noted: " + sentences(ack.errors()));
    }
    List<Answer.OfSets.Error> own =
        ack.errors().stream().filter(e -> e.claimNumber().equals(claim.claimNumber())).toList();
    List<Answer.OfSets.Error> told = own.isEmpty() ? ack.errors() : own;
    if (!told.isEmpty()) {
      detail.put("segment", told.get(0).segment());
      detail.put("element", told.get(0).element());
    }
    return NewFact.of(claim.claimId(), FactKind.FILE_REJECTED)
        .because(rejection(ack, claim, answeredNumbers, told));
  }

  private static String rejection(
      Answer.OfSets ack,
      SentClaim claim,
      Set<String> answeredNumbers,
      List<Answer.OfSets.Error> told) {
    if (told.isEmpty()) {
      return "The file was rejected (999) without a reason [" + ack.code() + "]";
    }
    String named = told.get(0).claimNumber();
    if (named.equals(claim.claimNumber())) {
      return "Rejected (999): " + sentences(told);
    }
    // Only a number of ours is told again: anything may stand in a file.
    String whose =
        answeredNumbers.contains(named)
            ? "Sent together with claim " + named + ", which was rejected (999): "
            : "Sent in a set that was rejected (999): ";
    return whose + sentences(told);
  }

  private static String sentences(List<Answer.OfSets.Error> errors) {
    return errors.stream()
        .map(Answer.OfSets.Error::sentence)
        .distinct()
        .limit(5)
        .collect(Collectors.joining("; "));
  }

  private static NewFact ofStatus(
      Answer.OfClaims answer, SentClaim claim, Map<String, String> detail) {
    detail.put("from", answer.fromPayer() ? "payer" : "clearinghouse");
    detail.put("responder", answer.responder());
    detail.put(
        "codes",
        answer.statuses().stream()
            .map(Answer.OfClaims.Status::codes)
            .collect(Collectors.joining(" ")));
    putIfKnown(detail, "payerClaimNumber", answer.payerClaimNumber());
    putIfKnown(detail, "clearinghouseNumber", answer.clearinghouseNumber());
    if (answer.claimNumber().isEmpty()) {
      detail.put("level", answer.provider().isEmpty() ? "batch" : "provider");
    }
    StatusDecision decision = StatusDecision.of(answer, claim.payerSendsAcceptance());
    return NewFact.of(claim.claimId(), decision.kind()).because(decision.reason());
  }

  private static void putIfKnown(Map<String, String> detail, String name, String value) {
    if (!value.isEmpty()) {
      detail.put(name, value);
    }
  }

  /** The keys of those that were never told before; from now on they were. */
  private Set<String> firstTold(List<Told> answers) {
    Map<String, Long> files = new LinkedHashMap<>();
    for (Told told : answers) {
      told.keys().forEach(key -> files.put(key, told.fileId()));
    }
    if (files.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql(
                """
                insert into applied_answer (practice_id, key, file_id, applied_at)
                select :practice, key, file, :now from unnest(:keys, :files) as told (key, file)
                order by key
                on conflict do nothing
                returning key
                """)
            .param("practice", PracticeScope.current().requireWritable())
            .param("now", Timestamp.from(clock.instant()))
            .param("keys", files.keySet().toArray(String[]::new))
            .param("files", files.values().toArray(Long[]::new))
            .query(String.class)
            .list());
  }

  private void markBatch(Answer answer, long batchId) {
    String code =
        answer instanceof Answer.OfInterchange ta1
            ? ta1.code()
            : answer instanceof Answer.OfSets ack ? ack.code() : "";
    if (code.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update outbound_batch
            set answer = case when answer is null or answer = :code then :code else 'P' end,
                answered_at = coalesce(answered_at, :now)
            where id = :batch
            """)
        .param("code", code)
        .param("now", Timestamp.from(clock.instant()))
        .param("batch", batchId)
        .update();
  }
}
