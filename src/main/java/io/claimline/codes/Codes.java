package io.claimline.codes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The codes that are loaded. */
@Repository
public class Codes {

  /** How many codes a look-up tells. */
  public static final int MOST_FOUND = 50;

  private static final int SHORTEST_WORD = 2;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  static final String BY_PREFIX =
      """
      select code_set, code, label, valid_from, valid_to from code
      where code_set = :set and code like :prefix
        and valid_from <= :day and (valid_to is null or valid_to >= :day)
      order by code limit :most
      """;

  /** The words first: read in the order of the codes, each label would be taken apart. */
  static final String BY_WORDS =
      """
      with worded as materialized (
        select code_set, code, label, valid_from, valid_to from code
        where to_tsvector('simple', label) @@ to_tsquery('simple', :words))
      select * from worded
      where code_set = :set and valid_from <= :day and (valid_to is null or valid_to >= :day)
      order by code limit :most
      """;

  private final JdbcClient jdbc;

  Codes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The codes that begin with the text, then those whose label holds a word that begins with each
   * word of it; valid on the day, {@value #MOST_FOUND} at most.
   */
  @Transactional(readOnly = true)
  public List<Code> find(CodeSet set, String text, LocalDate day) {
    List<Code> found = byPrefix(set, text, day);
    if (found.size() == MOST_FOUND) {
      return found;
    }
    return Stream.concat(found.stream(), byWords(set, text, day).stream())
        .distinct()
        .limit(MOST_FOUND)
        .toList();
  }

  /** Those of the codes that are valid on the day, by their code. */
  @Transactional(readOnly = true)
  public Map<String, Code> known(CodeSet set, Collection<String> codes, LocalDate day) {
    return jdbc
        .sql(
            """
            select code_set, code, label, valid_from, valid_to from code
            where code_set = :set and code = any(:codes)
              and valid_from <= :day and (valid_to is null or valid_to >= :day)
            """)
        .param("set", set.name())
        .param("codes", codes.stream().map(set::kept).toArray(String[]::new))
        .param("day", day)
        .query(Codes::row)
        .list()
        .stream()
        .collect(Collectors.toMap(Code::code, code -> code, (one, other) -> one));
  }

  /** Whether any code of the set is loaded: only then does a missing one mean something. */
  @Transactional(readOnly = true)
  public boolean isLoaded(CodeSet set) {
    return jdbc.sql("select exists (select from code where code_set = :set)")
        .param("set", set.name())
        .query(Boolean.class)
        .single();
  }

  /** Whether it could be a code of the set, known or not. */
  public boolean isWellFormed(CodeSet set, String code) {
    return set.allows(set.kept(code));
  }

  private List<Code> byPrefix(CodeSet set, String text, LocalDate day) {
    String prefix = set.kept(text);
    if (prefix.isEmpty() || !prefix.chars().allMatch(Character::isLetterOrDigit)) {
      return List.of();
    }
    return asked(BY_PREFIX, set, day).param("prefix", prefix + "%").query(Codes::row).list();
  }

  private List<Code> byWords(CodeSet set, String text, LocalDate day) {
    String words =
        NO_WORD
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> word.length() >= SHORTEST_WORD)
            .map(word -> word + ":*")
            .collect(Collectors.joining(" & "));
    return words.isEmpty()
        ? List.of()
        : asked(BY_WORDS, set, day).param("words", words).query(Codes::row).list();
  }

  private JdbcClient.StatementSpec asked(String sql, CodeSet set, LocalDate day) {
    return jdbc.sql(sql).param("set", set.name()).param("day", day).param("most", MOST_FOUND);
  }

  private static Code row(ResultSet found, int number) throws SQLException {
    return new Code(
        CodeSet.valueOf(found.getString("code_set")),
        found.getString("code"),
        found.getString("label"),
        found.getObject("valid_from", LocalDate.class),
        found.getObject("valid_to", LocalDate.class));
  }
}
