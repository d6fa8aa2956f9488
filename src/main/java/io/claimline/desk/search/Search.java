package io.claimline.desk.search;

import io.claimline.claim.Standing;
import io.claimline.desk.PersonName;
import io.claimline.page.Display;
import io.claimline.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a caller may mean, and tells of each what tells it from its like. */
@Service
class Search {

  private static final String PATIENTS =
      """
      select p.id, p.last_name, p.first_name, p.birth_date, p.city, r.name as practice,
          (select coalesce(sum(greatest(b.patient_open_cents, 0)), 0) from claim c
           join claim_balance b on b.practice_id = c.practice_id and b.claim_id = c.id
           where c.practice_id = p.practice_id and c.patient_id = p.id) as due
      from patient p join practice r on r.id = p.practice_id where p.id = any(:ids)
      """;

  private static final String CLAIMS =
      """
      select c.id, c.claim_number, c.service_from, c.standing, t.last_name, t.first_name,
          y.name as payer, r.name as practice
      from claim c
      join patient t on t.practice_id = c.practice_id and t.id = c.patient_id
      join payer y on y.id = c.payer_id
      join practice r on r.id = c.practice_id
      where c.id = any(:ids)
      """;

  private static final String REMITTANCES =
      """
      select m.id, m.trace_number, m.payer_name, m.paid_cents, m.payment_date, r.name as practice
      from remittance m join practice r on r.id = m.practice_id where m.id = any(:ids)
      """;

  private static final String ACCOUNTS =
      """
      select g.id, g.last_name, g.first_name, r.name as practice,
          (select count(*) from patient p
           where p.practice_id = g.practice_id and p.guarantor_id = g.id) as patients
      from guarantor g join practice r on r.id = g.practice_id where g.id = any(:ids)
      """;

  private final SearchIndex index;
  private final JdbcClient jdbc;
  private final Display display;

  Search(SearchIndex index, JdbcClient jdbc, Display display) {
    this.index = index;
    this.jdbc = jdbc;
    this.display = display;
  }

  /** What the text may mean in these practices. */
  @Transactional(readOnly = true)
  public Found find(Set<Long> practices, SearchText text) {
    List<Sought> sought = index.find(practices, text);
    List<Hit> hits = new ArrayList<>();
    boolean more = false;
    for (HitKind kind : HitKind.values()) {
      List<Sought> ofKind = distinct(sought, kind);
      more |= ofKind.size() >= SearchIndex.MOST;
      hits.addAll(told(kind, ofKind));
    }
    return new Found(hits, more);
  }

  /** Each thing once, for the best reason. */
  private static List<Sought> distinct(List<Sought> sought, HitKind kind) {
    Map<Long, Sought> best = new LinkedHashMap<>();
    sought.stream()
        .filter(one -> one.kind() == kind)
        .sorted(Comparator.comparing(Sought::certainty))
        .forEach(one -> best.putIfAbsent(one.id(), one));
    return best.values().stream().limit(SearchIndex.MOST).toList();
  }

  private List<Hit> told(HitKind kind, List<Sought> sought) {
    if (sought.isEmpty()) {
      return List.of();
    }
    Map<Long, Told> told = new HashMap<>();
    jdbc.sql(
            switch (kind) {
              case PATIENT -> PATIENTS;
              case CLAIM -> CLAIMS;
              case REMITTANCE -> REMITTANCES;
              case ACCOUNT -> ACCOUNTS;
            })
        .param("ids", sought.stream().map(Sought::id).toArray(Long[]::new))
        .query(
            (ResultSet found) -> {
              told.put(found.getLong("id"), told(kind, found));
            });
    return sought.stream()
        .flatMap(one -> Stream.ofNullable(told.get(one.id())).map(known -> known.hit(one)))
        .toList();
  }

  private Told told(HitKind kind, ResultSet found) throws SQLException {
    String practice = found.getString("practice");
    return switch (kind) {
      case PATIENT -> new Told("/patients/", name(found), patient(found), practice);
      case CLAIM -> new Told("/claims/", found.getString("claim_number"), claim(found), practice);
      case REMITTANCE ->
          new Told("/remittances/", found.getString("trace_number"), remittance(found), practice);
      case ACCOUNT ->
          new Told(
              "/guarantors/",
              name(found) + " · account " + found.getLong("id"),
              display.count(found.getLong("patients"), "patient"),
              practice);
    };
  }

  private String patient(ResultSet found) throws SQLException {
    String city = found.getString("city");
    Money due = Money.ofCents(found.getLong("due"));
    return "Born "
        + display.date(found.getObject("birth_date", LocalDate.class))
        + (city == null ? "" : " · " + PersonName.calm(city))
        + (due.isPositive() ? " · owes " + display.money(due) : "");
  }

  private String claim(ResultSet found) throws SQLException {
    return name(found)
        + " · "
        + display.date(found.getObject("service_from", LocalDate.class))
        + " · "
        + found.getString("payer")
        + " · "
        + Standing.valueOf(found.getString("standing")).words();
  }

  private String remittance(ResultSet found) throws SQLException {
    return PersonName.calm(found.getString("payer_name"))
        + " · "
        + display.money(Money.ofCents(found.getLong("paid_cents")))
        + " · "
        + display.date(found.getObject("payment_date", LocalDate.class));
  }

  private static String name(ResultSet found) throws SQLException {
    return PersonName.of(found.getString("last_name"), found.getString("first_name"));
  }

  private record Told(String path, String title, String detail, String practice) {

    Hit hit(Sought sought) {
      return new Hit(
          sought.kind(),
          path + sought.id(),
          title,
          detail,
          practice,
          sought.reason(),
          sought.certainty());
    }
  }
}
