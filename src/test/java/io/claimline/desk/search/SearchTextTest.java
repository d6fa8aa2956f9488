package io.claimline.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.desk.search.SearchText.Name;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @DisplayName("A birth date is understood however it is written")
  @ValueSource(
      strings = {
        "01/31/1980",
        "1/31/1980",
        "1/31/80",
        "01-31-80",
        "1.31.1980",
        "1980-01-31",
        "1980/1/31",
        "31/01/1980",
        "01311980",
        "19800131",
        "Jan 31 1980",
        "January 31, 1980",
        "31 Jan 1980",
        "  jan  31  1980 "
      })
  void birthDates(String written) {
    SearchText text = SearchText.of(written, TODAY);
    assertThat(text.birthDate()).isEqualTo("1980-01-31");
    assertThat(text.names()).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("Two digits of a year are never a day to come")
  @CsvSource({"3/4/26, 2026-03-04", "3/4/27, 1927-03-04", "3/4/05, 2005-03-04"})
  void centuries(String written, LocalDate meant) {
    assertThat(SearchText.of(written, TODAY).birthDate()).isEqualTo(meant);
  }

  @ParameterizedTest
  @DisplayName("What is no day is none")
  @ValueSource(strings = {"13/31/1980", "02/30/1980", "555-0142", "518-555-0142", "CL19800131X"})
  void noDates(String written) {
    assertThat(SearchText.of(written, TODAY).birthDate()).isNull();
  }

  @Test
  @DisplayName("A name is read in every order that it may be typed in")
  void names() {
    assertThat(SearchText.of("Farrow, June", TODAY).names())
        .containsExactly(new Name("Farrow", "June"));
    assertThat(SearchText.of("farr", TODAY).names())
        .containsExactly(new Name("farr", ""), new Name("", "farr"));
    assertThat(SearchText.of("June Farrow", TODAY).names())
        .contains(new Name("Farrow", "June"), new Name("June", "Farrow"));
    assertThat(SearchText.of("Ada van der Berg", TODAY).names())
        .contains(new Name("van der Berg", "Ada"));
    assertThat(SearchText.of("June A Farrow", TODAY).names()).contains(new Name("Farrow", "June"));
    assertThat(SearchText.of("Farrow, June A", TODAY).names()).contains(new Name("Farrow", "June"));
  }

  @Test
  @DisplayName("A name and a birth date may be typed together")
  void nameAndBirthDate() {
    SearchText text = SearchText.of("Farrow, June 1/31/80", TODAY);
    assertThat(text.birthDate()).isEqualTo("1980-01-31");
    assertThat(text.names()).containsExactly(new Name("Farrow", "June"));
    assertThat(text.number()).isEmpty();
  }

  @Test
  @DisplayName("A number is one word with a digit, or digits with the signs of a telephone number")
  void numbers() {
    assertThat(SearchText.of(" cl00000012 ", TODAY).number()).isEqualTo("cl00000012");
    assertThat(SearchText.of("(518) 555-0142", TODAY).number()).isEqualTo("(518) 555-0142");
    assertThat(SearchText.of("Farrow", TODAY).number()).isEmpty();
    assertThat(SearchText.of("17", TODAY).number()).isEmpty();
    assertThat(SearchText.of("17", TODAY).account()).contains(17L);
    assertThat(SearchText.of("#17", TODAY).account()).contains(17L);
    assertThat(SearchText.of("1234567890123456789", TODAY).account()).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("A letter or a sign alone is too short to search for")
  @ValueSource(strings = {"", " ", "f", "%", "_", "--", "'", "\\"})
  void tooShort(String typed) {
    assertThat(SearchText.of(typed, TODAY).isTooShort()).isTrue();
  }
}
