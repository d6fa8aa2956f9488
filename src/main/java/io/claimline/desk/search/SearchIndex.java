package io.claimline.desk.search;

import io.claimline.page.Display;
import io.claimline.patient.PatientPhone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the ids of what a text may mean, each kind by an index of its own. */
@Repository
class SearchIndex {

  /** Of each kind; who finds more says more. */
  static final int MOST = 20;

  /** Fewer than these, and what was typed may be misspelled. */
  private static final int ENOUGH = 5;

  /** A name and a birth date: so many of the name are looked at for the day. */
  private static final int MOST_OF_A_NAME = 500;

  private static final int THE_NAME_ITSELF = 285;
  private static final int A_BEGINNING = 185;

  private final JdbcClient jdbc;
  private final Display display;

  SearchIndex(JdbcClient jdbc, Display display) {
    this.jdbc = jdbc;
    this.display = display;
  }

  /** Whatever the text may mean; the same thing may be found for several reasons. */
  List<Sought> find(Set<Long> practices, SearchText text) {
    List<Sought> found = new ArrayList<>();
    if (!text.number().isEmpty()) {
      found.addAll(byNumber(practices, text.number()));
    }
    text.account().ifPresent(number -> found.addAll(account(practices, number)));
    found.addAll(people(practices, text));
    return found;
  }

  private List<Sought> people(Set<Long> practices, SearchText text) {
    LocalDate born = text.birthDate();
    if (text.names().isEmpty()) {
      return born == null ? List.of() : born(practices, born);
    }
    List<Sought> named = named(practices, text, born == null ? MOST : MOST_OF_A_NAME);
    if (born == null) {
      return named;
    }
    List<Long> bornThen = idsBorn(practices, born, named.stream().map(Sought::id).toList());
    return bornThen.isEmpty()
        ? born(practices, born)
        : named.stream().filter(one -> bornThen.contains(one.id())).toList();
  }

  private List<Sought> named(Set<Long> practices, SearchText text, int most) {
    List<Sought> found = named(practices, text.names(), text.birthDate(), false, most);
    return found.size() < ENOUGH
        ? named(practices, text.misspelledNames(), text.birthDate(), true, most)
        : found;
  }

  private List<Sought> named(
      Set<Long> practices,
      List<SearchText.Name> names,
      @Nullable LocalDate born,
      boolean misspelled,
      int most) {
    return jdbc.sql(
            """
            select patient_id, likeness
            from claimline_find_patients(:practices::bigint[], :last::text[], :first::text[], :misspelled, :most)
            order by likeness desc, patient_id
            """)
        .param("practices", practices.toArray(Long[]::new))
        .param("last", names.stream().map(SearchText.Name::last).toArray(String[]::new))
        .param("first", names.stream().map(SearchText.Name::first).toArray(String[]::new))
        .param("misspelled", misspelled)
        .param("most", most)
        .query((found, row) -> named(found.getLong("patient_id"), found.getInt("likeness"), born))
        .list();
  }

  private Sought named(long patient, int likeness, @Nullable LocalDate born) {
    String reason =
        likeness >= THE_NAME_ITSELF
            ? "Name"
            : likeness >= A_BEGINNING ? "Name begins so" : "Name is much like it";
    return new Sought(
        HitKind.PATIENT,
        patient,
        born == null ? reason : reason + " and birth date",
        likeness >= THE_NAME_ITSELF ? Certainty.WHOLE : Certainty.LIKE);
  }

  private List<Sought> born(Set<Long> practices, LocalDate day) {
    return jdbc
        .sql(
            """
            select id from patient
            where practice_id = any(:practices::bigint[]) and birth_date = :day
            order by id limit :most
            """)
        .param("practices", practices.toArray(Long[]::new))
        .param("day", day)
        .param("most", MOST)
        .query(Long.class)
        .list()
        .stream()
        .map(id -> new Sought(HitKind.PATIENT, id, "Born on " + display.date(day), Certainty.WHOLE))
        .toList();
  }

  private List<Long> idsBorn(Set<Long> practices, LocalDate day, List<Long> among) {
    return jdbc.sql(
            """
            select id from patient
            where practice_id = any(:practices::bigint[]) and birth_date = :day and id = any(:among)
            """)
        .param("practices", practices.toArray(Long[]::new))
        .param("day", day)
        .param("among", among.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }

  private List<Sought> account(Set<Long> practices, long number) {
    return jdbc
        .sql(
            """
            select id from guarantor
            where id = :number and practice_id = any(:practices::bigint[])
            """)
        .param("number", number)
        .param("practices", practices.toArray(Long[]::new))
        .query(Long.class)
        .list()
        .stream()
        .map(id -> new Sought(HitKind.ACCOUNT, id, "Account number", Certainty.NUMBER))
        .toList();
  }

  private List<Sought> byNumber(Set<Long> practices, String number) {
    return jdbc.sql("select * from claimline_find_numbers(:practices::bigint[], :number, :most)")
        .param("practices", practices.toArray(Long[]::new))
        .param("number", number)
        .param("most", MOST)
        .query((found, row) -> byNumber(found, number))
        .list();
  }

  private static Sought byNumber(ResultSet found, String typed) throws SQLException {
    long id = found.getLong("id");
    String number = found.getString("number");
    Certainty certainty = plain(number).equals(plain(typed)) ? Certainty.NUMBER : Certainty.LIKE;
    return switch (found.getString("kind")) {
      case "CLAIM" -> new Sought(HitKind.CLAIM, id, "Claim number", certainty);
      case "SENDER" -> new Sought(HitKind.CLAIM, id, "Sender’s number " + number, certainty);
      case "PAYER" -> new Sought(HitKind.CLAIM, id, "Payer’s number " + number, certainty);
      case "TRACE" -> new Sought(HitKind.REMITTANCE, id, "Check or EFT number", certainty);
      case "MEMBER" -> new Sought(HitKind.PATIENT, id, "Member number " + number, certainty);
      case "PHONE" ->
          new Sought(
              HitKind.PATIENT, id, "Telephone " + PatientPhone.inWords(number), Certainty.NUMBER);
      default -> throw new IllegalStateException("no such kind of number");
    };
  }

  private static String plain(String number) {
    return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
