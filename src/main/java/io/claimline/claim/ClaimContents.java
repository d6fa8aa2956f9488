package io.claimline.claim;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.claimline.claim.HeldProgress.Version;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Reference;
import io.claimline.x12.ServiceLine;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of claims: each the whole content, appended, never changed. */
@Repository
class ClaimContents {

  private static final String LINE_CONTROL_NUMBER = "6R";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
          .build();

  ClaimContents(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** Gives each line without one of ours a control number, above all that were used before. */
  ProfessionalClaim numbered(ProfessionalClaim content, String claimNumber, Set<String> used) {
    Set<String> taken = new HashSet<>(used);
    Set<String> seen = new HashSet<>();
    List<ServiceLine> lines = new ArrayList<>();
    int next = 1;
    for (ServiceLine line : content.lines()) {
      String known = Reference.valueOf(line.references(), LINE_CONTROL_NUMBER);
      if (!used.contains(known) || !seen.add(known)) {
        while (!taken.add(claimNumber + "-" + next)) {
          next++;
        }
        line = withControlNumber(line, claimNumber + "-" + next);
      }
      lines.add(line.toBuilder().number(lines.size() + 1).build());
    }
    Money charge = lines.stream().map(ServiceLine::charge).reduce(Money.ZERO, Money::plus);
    return content.toBuilder()
        .patientControlNumber(claimNumber)
        .charge(used.isEmpty() ? content.charge() : charge)
        .lines(lines)
        .raw("")
        .build();
  }

  void append(
      long claimId,
      int number,
      ProfessionalClaim content,
      @Nullable String reason,
      Instant at,
      String by) {
    long practiceId = PracticeScope.current().requireWritable();
    jdbc.sql(
            """
            insert into claim_version (practice_id, claim_id, number, content, charge_cents,
                frequency_code, reason, created_at, created_by)
            values (:practice, :claim, :number, :content::jsonb, :charge, :frequency, :reason, :at, :by)
            """)
        .param("practice", practiceId)
        .param("claim", claimId)
        .param("number", number)
        .param("content", written(content))
        .param("charge", content.charge().cents())
        .param("frequency", content.frequency())
        .param("reason", reason)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
    appendLines(practiceId, claimId, number, content);
  }

  /** A version's content; read once while the transaction holds the claim. */
  Optional<ProfessionalClaim> find(long claimId, int number) {
    HeldProgress held = HeldProgress.current();
    Version wanted = new Version(claimId, number);
    String known = held.content(wanted);
    if (known != null) {
      return Optional.of(read(known));
    }
    List<Version> together =
        held.of(claimId) == null ? List.of(wanted) : held.withoutContent(wanted);
    Map<Version, String> stored = stored(together);
    stored.forEach(held::keep);
    return Optional.ofNullable(stored.get(wanted)).map(this::read);
  }

  private Map<Version, String> stored(List<Version> versions) {
    Map<Version, String> stored = new HashMap<>();
    jdbc.sql(
            """
            select v.claim_id, v.number, v.content
            from unnest(:claims, :numbers) as wanted (claim, number)
            join claim_version v on v.claim_id = wanted.claim and v.number = wanted.number
            """)
        .param("claims", versions.stream().map(Version::claimId).toArray(Long[]::new))
        .param("numbers", versions.stream().map(Version::number).toArray(Integer[]::new))
        .query(
            found -> {
              stored.put(
                  new Version(found.getLong("claim_id"), found.getInt("number")),
                  found.getString("content"));
            });
    return stored;
  }

  /** Every line control number the claim ever had. */
  Set<String> usedControlNumbers(long claimId) {
    return Set.copyOf(
        jdbc.sql("select distinct control_number from claim_line where claim_id = :claim")
            .param("claim", claimId)
            .query(String.class)
            .list());
  }

  List<ClaimLine> lines(long claimId, int number) {
    return jdbc.sql(
            """
            select position, control_number, procedure_code, modifiers, charge_cents,
                service_from, service_to
            from claim_line where claim_id = :claim and version_number = :number order by position
            """)
        .param("claim", claimId)
        .param("number", number)
        .query(
            (found, row) ->
                new ClaimLine(
                    found.getInt("position"),
                    found.getString("control_number"),
                    found.getString("procedure_code"),
                    List.of((String[]) found.getArray("modifiers").getArray()),
                    Money.ofCents(found.getLong("charge_cents")),
                    found.getObject("service_from", java.time.LocalDate.class),
                    found.getObject("service_to", java.time.LocalDate.class)))
        .list();
  }

  static String controlNumber(ServiceLine line) {
    return Reference.valueOf(line.references(), LINE_CONTROL_NUMBER);
  }

  private void appendLines(long practiceId, long claimId, int number, ProfessionalClaim content) {
    template.batchUpdate(
        """
        insert into claim_line (practice_id, claim_id, version_number, position, control_number,
            procedure_code, modifiers, charge_cents, quantity, service_from, service_to)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        content.lines().stream()
            .map(
                line ->
                    new @Nullable Object[] {
                      practiceId,
                      claimId,
                      number,
                      line.number(),
                      controlNumber(line),
                      line.procedure().code(),
                      line.procedure().modifiers().toArray(String[]::new),
                      line.charge().cents(),
                      line.quantity(),
                      line.serviceFrom(),
                      line.serviceThrough()
                    })
            .toList());
  }

  private static ServiceLine withControlNumber(ServiceLine line, String controlNumber) {
    List<Reference> references =
        new ArrayList<>(
            line.references().stream()
                .filter(reference -> !reference.qualifier().equals(LINE_CONTROL_NUMBER))
                .toList());
    references.add(Reference.of(LINE_CONTROL_NUMBER, controlNumber));
    return line.toBuilder().references(references).build();
  }

  private String written(ProfessionalClaim content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a claim's content is always JSON", impossible);
    }
  }

  private ProfessionalClaim read(String written) {
    try {
      return json.readValue(written, ProfessionalClaim.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("a claim's stored content cannot be read", damaged);
    }
  }
}
