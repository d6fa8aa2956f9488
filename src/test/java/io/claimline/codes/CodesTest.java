package io.claimline.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class CodesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  @Autowired private CodeLoader loader;
  @Autowired private Codes codes;
  @Autowired private Database database;

  /** The set that no other test looks at. */
  @AfterEach
  void forget() {
    database.owner().sql("delete from code where code_set = 'RARC'").update();
  }

  @Test
  @DisplayName("A code is found by its beginning, and by the words of its label")
  void finds() {
    load("N100,Missing signature of the doctor,2020-01-01,,RARC");
    load("N101,Missing date,2020-01-01,,RARC");
    assertThat(found("n10")).containsExactly("N100", "N101");
    assertThat(found("sig doc")).containsExactly("N100");
    assertThat(found("missing")).containsExactly("N100", "N101");
    assertThat(found("")).isEmpty();
    assertThat(found("100% '")).isEmpty();
  }

  @Test
  @DisplayName("A code counts only on its days")
  void hasItsDays() {
    load("N200,Old,2015-01-01,2025-12-31,RARC");
    load("N200,New,2026-01-01,,RARC");
    assertThat(codes.find(CodeSet.RARC, "N200", DAY))
        .extracting(Code::label)
        .containsExactly("New");
    assertThat(codes.known(CodeSet.RARC, List.of("n200"), LocalDate.of(2020, 5, 5)))
        .hasEntrySatisfying("N200", code -> assertThat(code.label()).isEqualTo("Old"));
    assertThat(found("N200", LocalDate.of(2014, 1, 1))).isEmpty();
  }

  @Test
  @DisplayName("A file is loaded whole or not at all, and says the line that is wrong")
  void wholeOrNot() {
    assertThatThrownBy(() -> load("N300,Fine,2020-01-01,,RARC\nN301,Not fine,01/01/2020,,RARC"))
        .isInstanceOf(CodeFileException.class)
        .hasMessage("line 3: a day is written as 2026-01-01");
    assertThatThrownBy(() -> load("N302,,2020-01-01,,RARC")).hasMessageContaining("the label");
    assertThatThrownBy(() -> load("N302,X,2020-01-01,,NONE"))
        .hasMessageContaining("the set is one");
    assertThatThrownBy(() -> load("N302,X,2020-01-01")).hasMessageContaining("3 columns");
    assertThatThrownBy(() -> loader.load("x.csv", "code;label\n".getBytes(StandardCharsets.UTF_8)))
        .hasMessage(
            "line 1: the column code is missing; expected code,label,valid_from,valid_to,set");
    assertThat(found("N30")).isEmpty();
  }

  @Test
  @DisplayName("The same file again changes nothing; a newer one brings the new label")
  void loadedAgain() {
    byte[] file = file("N400,First,2020-01-01,,RARC");
    assertThat(loader.load("a.csv", file)).isEqualTo(1);
    assertThat(loader.load("a.csv", file)).isZero();
    load("N400,Second,2020-01-01,2030-01-01,RARC");
    assertThat(codes.find(CodeSet.RARC, "N400", DAY))
        .extracting(Code::label)
        .containsExactly("Second");
    forget();
    database.owner().sql("delete from code_load where file_name = 'a.csv'").update();
  }

  @Test
  @DisplayName("Both ways to look up are read by index, among 40,000 codes")
  void readByIndex() {
    load("N500,Anchor,2020-01-01,,RARC");
    database
        .owner()
        .sql(
            """
            insert into code (code_set, code, label, valid_from, load_id)
            select 'RARC', upper(to_hex(n)), 'word' || n || ' of many', date '2020-01-01',
                (select max(id) from code_load)
            from generate_series(1, 40000) n
            """)
        .update();
    database.owner().sql("analyze code").update();
    assertThat(plan(Codes.BY_PREFIX, "prefix", "A1%"))
        .as("the order of the database decides which index serves a prefix")
        .containsPattern("Index Cond: .*code ~?>=~? 'A1'")
        .doesNotContain("Seq Scan");
    assertThat(plan(Codes.BY_WORDS, "words", "word777:*")).contains("code_by_word");
    long began = System.nanoTime();
    assertThat(found("word777")).hasSize(11);
    assertThat(codes.find(CodeSet.RARC, "A", DAY)).hasSize(Codes.MOST_FOUND);
    System.out.printf(
        "Two look-ups among 40,000 codes: %d ms%n", (System.nanoTime() - began) / 1_000_000);
  }

  private String plan(String sql, String name, String value) {
    return String.join(
        "\n",
        database
            .sql()
            .sql("explain (costs off) " + sql)
            .param("set", "RARC")
            .param("day", DAY)
            .param("most", Codes.MOST_FOUND)
            .param(name, value)
            .query(String.class)
            .list());
  }

  private List<String> found(String text) {
    return found(text, DAY);
  }

  private List<String> found(String text, LocalDate day) {
    return codes.find(CodeSet.RARC, text, day).stream().map(Code::code).toList();
  }

  private void load(String rows) {
    loader.load("test.csv", file(rows));
  }

  private static byte[] file(String rows) {
    return ("code,label,valid_from,valid_to,set\n" + rows + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
