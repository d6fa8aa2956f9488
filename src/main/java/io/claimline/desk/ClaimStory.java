package io.claimline.desk;

import io.claimline.claim.ClaimFacts;
import io.claimline.claim.ClaimLine;
import io.claimline.claim.Claims;
import io.claimline.ledger.ClaimBalance;
import io.claimline.ledger.Journal;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.PostedEntry;
import io.claimline.practice.PracticeCalendar;
import io.claimline.remittance.Adjudications;
import io.claimline.workflow.ClaimDifference;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a claim, put into words for its page. */
@Repository
class ClaimStory {

  /** What a claim's page tells below its head; facts newest first, all else in order. */
  record Told(
      List<LineView> lines,
      List<DiagnosisView> diagnoses,
      List<FactView> facts,
      List<JournalView> journal,
      List<SubmissionView> submissions,
      List<AdjudicationView> decisions) {}

  private final JdbcClient jdbc;
  private final Claims claims;
  private final ClaimFacts facts;
  private final Journal journal;
  private final Adjudications adjudications;
  private final PracticeCalendar calendar;

  ClaimStory(
      JdbcClient jdbc,
      Claims claims,
      ClaimFacts facts,
      Journal journal,
      Adjudications adjudications,
      PracticeCalendar calendar) {
    this.jdbc = jdbc;
    this.claims = claims;
    this.facts = facts;
    this.journal = journal;
    this.adjudications = adjudications;
    this.calendar = calendar;
  }

  @Transactional(readOnly = true)
  public Told of(ClaimHead claim) {
    ZoneId zone = calendar.zoneOf(claim.practiceId());
    List<PostedEntry> entries = journal.entriesOf(claim.id());
    ProfessionalClaim content = claims.content(claim.id());
    List<FactView> told =
        facts.of(claim.id()).stream()
            .map(fact -> new FactView(fact, fact.occurredAt().atZone(zone)))
            .toList();
    return new Told(
        lines(claims.lines(claim.id()), content, entries),
        diagnoses(content),
        newestFirst(told),
        JournalView.of(entries),
        compared(claim.id(), submissions(claim.id(), zone, told)),
        adjudications.ofClaim(claim.id()).stream().map(AdjudicationView::new).toList());
  }

  private static List<LineView> lines(
      List<ClaimLine> lines, ProfessionalClaim content, List<PostedEntry> entries) {
    List<LineView> views = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      ClaimLine line = lines.get(i);
      ServiceLine sent = content.lines().get(i);
      views.add(new LineView(line, units(sent), pointers(sent), money(line, entries)));
    }
    return views;
  }

  private static ClaimBalance money(ClaimLine line, List<PostedEntry> entries) {
    List<JournalRow> rows =
        entries.stream()
            .flatMap(entry -> entry.rows().stream())
            .filter(row -> Objects.equals(row.lineControlNumber(), line.controlNumber()))
            .toList();
    return ClaimBalance.of(rows);
  }

  private static String units(ServiceLine line) {
    return line.quantity().stripTrailingZeros().toPlainString()
        + (line.unit().equals("MJ") ? " min" : "");
  }

  private static String pointers(ServiceLine line) {
    return line.diagnosisPointers().stream()
        .map(pointer -> DiagnosisView.letter(pointer - 1))
        .collect(Collectors.joining(" "));
  }

  private static List<DiagnosisView> diagnoses(ProfessionalClaim content) {
    List<DiagnosisView> views = new ArrayList<>();
    for (int i = 0; i < content.diagnoses().size(); i++) {
      views.add(DiagnosisView.of(i, content.diagnoses().get(i)));
    }
    return views;
  }

  private static List<FactView> newestFirst(List<FactView> told) {
    List<FactView> turned = new ArrayList<>(told);
    Collections.reverse(turned);
    return turned;
  }

  private List<SubmissionView> submissions(long claimId, ZoneId zone, List<FactView> told) {
    return jdbc.sql(
            """
            select s.id, s.version_number, s.frequency_code, y.name as payer, s.payer_claim_number,
                s.queued_at, s.sent_at
            from submission s join payer y on y.id = s.payer_id
            where s.claim_id = :claim and s.practice_id = (select practice_id from claim where id = :claim)
            order by s.id desc
            """)
        .param("claim", claimId)
        .query(
            (found, row) -> {
              long id = found.getLong("id");
              return new SubmissionView(
                  id,
                  found.getInt("version_number"),
                  found.getString("frequency_code"),
                  found.getString("payer"),
                  found.getString("payer_claim_number"),
                  found.getTimestamp("queued_at").toInstant().atZone(zone),
                  in(zone, found.getTimestamp("sent_at")),
                  told.stream().filter(fact -> isAnswerTo(id, fact)).toList(),
                  null);
            })
        .list();
  }

  /** Each sending, newest first, with what changed since the one before it. */
  private List<SubmissionView> compared(long claimId, List<SubmissionView> newestFirst) {
    List<SubmissionView> views = new ArrayList<>(newestFirst);
    for (int i = 0; i < views.size() - 1; i++) {
      SubmissionView sent = views.get(i);
      int before = views.get(i + 1).version();
      List<ClaimDifference> differences =
          before == sent.version()
              ? List.of()
              : ClaimDifference.between(
                  claims.version(claimId, before), claims.version(claimId, sent.version()));
      views.set(i, sent.changed(new SubmissionView.SentChange(before, differences)));
    }
    return views;
  }

  private static boolean isAnswerTo(long submissionId, FactView told) {
    return Objects.equals(told.fact().submissionId(), submissionId)
        && switch (told.fact().kind()) {
          case SENT_ON_PAPER,
              PAPER_TAKEN_BACK,
              FILE_ACCEPTED,
              FILE_REJECTED,
              RECEIVED,
              ACCEPTED,
              REJECTED,
              ADJUDICATED,
              DENIED,
              REVERSED ->
              true;
          default -> false;
        };
  }

  private static @Nullable ZonedDateTime in(ZoneId zone, @Nullable Timestamp time) {
    return time == null ? null : time.toInstant().atZone(zone);
  }
}
