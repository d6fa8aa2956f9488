package io.claimline.deposit;

import io.claimline.deposit.Announced.Kind;
import io.claimline.deposit.MatchRows.Pair;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds which money at the bank is which remittance's or deposit's (R36). What agrees in trace
 * number, amount and day is matched by itself; of what is near, a person says.
 */
@Service
public class MoneyMatching {

  private static final int MOST_PROPOSED = 50;
  private static final int MOST_OF_ONE = 3;
  private static final int LONGEST_REASON = 80;

  private final MatchRows rows;

  MoneyMatching(MatchRows rows) {
    this.rows = rows;
  }

  /**
   * Matches all that is exact and without doubt: where two remittances or two credits carry the
   * same trace number, or a person took the pair apart before, none is matched.
   *
   * @return how many
   */
  @Transactional
  public int matchExact() {
    rows.lock();
    List<Pair> pairs =
        rows.sameTrace().stream()
            .filter(
                pair ->
                    Likeness.of(pair.entry(), pair.announced())
                        .filter(Likeness::isExact)
                        .isPresent())
            .toList();
    Map<Long, Long> ofEntry = counts(pairs, pair -> pair.entry().id());
    Map<Long, Long> ofRemittance = counts(pairs, pair -> pair.announced().id());
    int matched = 0;
    for (Pair pair : pairs) {
      if (Objects.equals(ofEntry.get(pair.entry().id()), 1L)
          && Objects.equals(ofRemittance.get(pair.announced().id()), 1L)
          && !rows.wasUndone(pair)) {
        rows.insert(pair, true, words(pair));
        matched++;
      }
    }
    return matched;
  }

  /** What may be the same money, the likeliest first for each credit. */
  @Transactional(readOnly = true)
  public List<MoneyProposal> proposals() {
    Map<Long, Integer> taken = new HashMap<>();
    return rows.alike().stream()
        .flatMap(
            pair ->
                Likeness.of(pair.entry(), pair.announced())
                    .map(like -> new MoneyProposal(pair.entry(), pair.announced(), like))
                    .stream())
        .sorted(
            Comparator.comparing((MoneyProposal each) -> each.entry().bookedOn())
                .thenComparing(each -> each.entry().id())
                .thenComparing(each -> each.likeness().rank())
                .thenComparing(each -> each.announced().id()))
        .filter(each -> taken.merge(each.entry().id(), 1, Integer::sum) <= MOST_OF_ONE)
        .limit(MOST_PROPOSED)
        .toList();
  }

  /**
   * A person says that it is the same money.
   *
   * @throws MoneyRefused if one of the two has a partner by now, or they do not resemble each other
   */
  @Transactional
  public void confirm(long entryId, Kind kind, long announcedId) {
    rows.lock();
    Pair pair =
        rows.pair(entryId, kind, announcedId)
            .filter(each -> Likeness.of(each.entry(), each.announced()).isPresent())
            .orElseThrow(
                () -> new MoneyRefused("One of the two is matched by now. Nothing was changed."));
    rows.insert(pair, false, words(pair));
  }

  /**
   * A person says that it is not the same money; the match stays, with who and why.
   *
   * @throws MoneyRefused if it was taken apart before, or no reason is given
   */
  @Transactional
  public void undo(long matchId, String because) {
    if (because.isBlank() || because.length() > LONGEST_REASON) {
      throw new MoneyRefused("Say in up to " + LONGEST_REASON + " characters why.");
    }
    rows.lock();
    if (!rows.undo(matchId, because.strip())) {
      throw new MoneyRefused("This match was taken apart before.");
    }
  }

  /** What was matched with it, also what was taken apart again, newest first. */
  @Transactional(readOnly = true)
  public List<MoneyMatch> of(Kind kind, long id) {
    return rows.of(kind, id);
  }

  /** The matches of a bank file's credits, by the credit; those that stand. */
  @Transactional(readOnly = true)
  public Map<Long, MoneyMatch> ofFile(long fileId) {
    return rows.ofFile(fileId).stream()
        .filter(match -> match.undone() == null)
        .collect(Collectors.toMap(match -> match.entry().id(), Function.identity()));
  }

  private static String words(Pair pair) {
    return Likeness.of(pair.entry(), pair.announced()).map(Likeness::words).orElse("");
  }

  private static Map<Long, Long> counts(List<Pair> pairs, Function<Pair, Long> id) {
    return pairs.stream().collect(Collectors.groupingBy(id, Collectors.counting()));
  }
}
