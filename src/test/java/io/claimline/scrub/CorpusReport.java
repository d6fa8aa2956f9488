package io.claimline.scrub;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The report as a page. */
final class CorpusReport {

  private CorpusReport() {}

  /**
   * @param apart each file in a practice of its own
   * @param together all files in one practice
   */
  static String of(List<FileReport> apart, List<FileReport> together) {
    StringBuilder page = new StringBuilder(HEAD);
    apart.forEach(file -> page.append(row(file.name, List.of(file), counted(file.errors))));
    page.append(row("**all %d files**".formatted(apart.size()), apart, ""));
    appendRefusals(page, apart);
    append(page, "Errors of the scrub, over all files", apart, f -> f.errors);
    append(page, "Warnings of the scrub, over all files", apart, f -> f.warnings);
    page.append(READING);
    apart.stream()
        .filter(file -> !file.reading.isEmpty())
        .forEach(file -> page.append("| %s | %s |%n".formatted(file.name, counted(file.reading))));
    page.append(TOGETHER);
    page.append(row("**all %d files**".formatted(together.size()), together, ""));
    appendRefusals(page, together);
    return page.toString();
  }

  private static String row(String name, List<FileReport> files, String errors) {
    return "| %s | %d | %d | %d | %d | %d | %d | %s |%n"
        .formatted(
            name,
            sum(files, FileReport::claims),
            sum(files, file -> file.taken),
            sum(files, file -> file.clean),
            sum(files, file -> file.inDoubt),
            sum(files, file -> file.told),
            sum(files, FileReport::refused),
            errors);
  }

  private static void appendRefusals(StringBuilder page, List<FileReport> files) {
    page.append(REFUSED);
    for (FileReport file : files) {
      file.refusals.forEach(
          (refusal, count) ->
              page.append(
                  "| %s | %s | %d | %s |%n"
                      .formatted(file.name, refusal, count, file.refusedFirst.get(refusal))));
    }
  }

  private static void append(
      StringBuilder page,
      String title,
      List<FileReport> files,
      Function<FileReport, Map<String, Integer>> counts) {
    Map<String, Integer> all = new TreeMap<>();
    files.forEach(file -> counts.apply(file).forEach((key, n) -> all.merge(key, n, Integer::sum)));
    page.append("%n## %s%n%n| what | times |%n| --- | ---: |%n".formatted(title));
    all.forEach((key, count) -> page.append("| %s | %d |%n".formatted(key, count)));
  }

  private static String counted(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getKey() + (count.getValue() == 1 ? "" : " ×" + count.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static int sum(List<FileReport> files, ToIntFunction<FileReport> count) {
    return files.stream().mapToInt(count).sum();
  }

  private static final String COLUMNS =
      """
      | file | claims | taken | clean | patient in doubt | told | refused | errors of the scrub |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
      """;

  private static final String HEAD =
      """
      # What becomes of 837P files that others wrote

      Written by `CorpusReportTest` (`-Dclaimline.report.write=true`).

      *Clean* claims passed the scrub at once; the others wait in "Fix claim" for the errors named. *Told*
      claims were held already, *refused* ones were not taken. A *patient in doubt* was made new and awaits
      a person.

      ## Each file in a practice of its own

      """
          + COLUMNS;

  private static final String REFUSED =
      """

      | file with refused claims | why | claims | first at |
      | --- | --- | ---: | --- |
      """;

  private static final String READING =
      """

      ## Told while reading

      | file | what |
      | --- | --- |
      """;

  private static final String TOGETHER =
      """

      ## All files in one practice, in the order of their names

      Several publish the same examples, which are told from the second time on, or refused where they
      differ.

      """
          + COLUMNS;
}
