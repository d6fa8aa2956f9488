package io.claimline.workflow.invariant;

import io.claimline.shared.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/**
 * Command {@code check}: proves the books and the places of all claims and remittances, tells what
 * was proven, and ends with an error that names the places where something is untrue.
 */
@Component
class CheckEverything implements Command {

  /** Whoever has more has one cause to mend, and then checks again. */
  private static final int MOST_NAMED = 1_000;

  private final BooksChecks books;
  private final ClaimPlaceCheck places;
  private final RemittancePlaceCheck remittances;

  CheckEverything(BooksChecks books, ClaimPlaceCheck places, RemittancePlaceCheck remittances) {
    this.books = books;
    this.places = places;
    this.remittances = remittances;
  }

  @Override
  public String name() {
    return "check";
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<BooksChecks.Result> results = new ArrayList<>(books.checkAll());
    results.add(
        new BooksChecks.Result(
            "Each open claim's process stands where its facts say.",
            places.checkAll().stream().map(PlaceViolation::toString).toList()));
    results.add(
        new BooksChecks.Result(
            "Each remittance's process stands where its facts say.",
            remittances.checkAll().stream()
                .map(RemittancePlaceCheck.OutOfPlace::toString)
                .toList()));
    results.forEach(
        result ->
            System.out.println(
                (result.found().isEmpty() ? "true    " : "UNTRUE  ") + result.words()));
    List<String> found = results.stream().flatMap(result -> result.found().stream()).toList();
    if (!found.isEmpty()) {
      throw new Refused(named(found));
    }
  }

  private static String named(List<String> found) {
    String first = found.stream().limit(MOST_NAMED).collect(Collectors.joining("\n"));
    return found.size() <= MOST_NAMED
        ? first
        : first + "\n… and " + (found.size() - MOST_NAMED) + " more";
  }
}
