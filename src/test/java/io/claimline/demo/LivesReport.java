package io.claimline.demo;

import io.claimline.Database;
import io.claimline.claim.FactKind;
import io.claimline.claim.Standing;
import io.claimline.ledger.Account;
import io.claimline.shared.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of all claims of one practice: paths, dollars, and what is still open. */
final class LivesReport {

  private static final List<FactKind> TOLD =
      List.of(
          FactKind.COVERAGE_DOUBTFUL,
          FactKind.REJECTED,
          FactKind.FILE_REJECTED,
          FactKind.ACKNOWLEDGEMENT_OVERDUE,
          FactKind.STATUS_ASKED,
          FactKind.CALL_DUE,
          FactKind.DENIED,
          FactKind.CORRECTED,
          FactKind.APPEAL_SENT,
          FactKind.APPEAL_WON,
          FactKind.APPEAL_LOST,
          FactKind.REVERSED,
          FactKind.FORWARDED,
          FactKind.CROSSOVER_OVERDUE,
          FactKind.NEXT_PAYER_BILLED,
          FactKind.STATEMENT_SENT,
          FactKind.PATIENT_PAID,
          FactKind.PATIENT_CONTACTED,
          FactKind.PLACED,
          FactKind.RECALLED,
          FactKind.WRITTEN_OFF,
          FactKind.REFUNDED,
          FactKind.HELD,
          FactKind.CANCELLED);

  private final Map<Long, List<FactKind>> facts;
  private final Map<Long, ClaimMoney> money;
  private final Map<Long, Standing> open;
  private final Map<Account, Money> accounts;
  private final Money claimed;

  private LivesReport(
      Map<Long, List<FactKind>> facts,
      Map<Long, ClaimMoney> money,
      Map<Long, Standing> open,
      Map<Account, Money> accounts,
      Money claimed) {
    this.facts = facts;
    this.money = money;
    this.open = open;
    this.accounts = accounts;
    this.claimed = claimed;
  }

  /** Reads the practice in scope. */
  static LivesReport of(Database database) {
    Map<Long, Map<Account, Money>> moved = new TreeMap<>();
    Map<Long, Money> agency = new TreeMap<>();
    Map<Account, Money> accounts = new EnumMap<>(Account.class);
    database
        .sql()
        .sql(
            """
            select coalesce(r.claim_id, 0) as claim, r.debit_account, r.credit_account, e.kind,
                sum(r.amount_cents) as cents
            from journal_row r join journal_entry e on e.id = r.entry_id group by 1, 2, 3, 4
            """)
        .query(
            row -> {
              long claim = row.getLong("claim");
              Account debit = Account.valueOf(row.getString("debit_account"));
              Account credit = Account.valueOf(row.getString("credit_account"));
              Money cents = Money.ofCents(row.getLong("cents"));
              Map<Account, Money> of =
                  moved.computeIfAbsent(claim, any -> new EnumMap<>(Account.class));
              of.merge(debit, cents, Money::plus);
              of.merge(credit, cents.negated(), Money::plus);
              accounts.merge(debit, cents, Money::plus);
              accounts.merge(credit, cents.negated(), Money::plus);
              if (debit == Account.CASH && row.getString("kind").equals("BAD_DEBT_RECOVERY")) {
                agency.merge(claim, cents, Money::plus);
              }
            });
    moved.remove(0L);
    Map<Long, ClaimMoney> money = new TreeMap<>();
    moved.forEach(
        (claim, of) -> money.put(claim, ClaimMoney.of(of, agency.getOrDefault(claim, Money.ZERO))));
    return new LivesReport(facts(database), money, open(database), accounts, claimed(database));
  }

  private static Map<Long, List<FactKind>> facts(Database database) {
    Map<Long, List<FactKind>> facts = new TreeMap<>();
    database
        .sql()
        .sql("select claim_id, kind from claim_fact order by id")
        .query(
            row -> {
              facts
                  .computeIfAbsent(row.getLong("claim_id"), any -> new ArrayList<>())
                  .add(FactKind.valueOf(row.getString("kind")));
            });
    return facts;
  }

  private static Map<Long, Standing> open(Database database) {
    Map<Long, Standing> open = new TreeMap<>();
    database
        .sql()
        .sql("select id, standing from claim where closed_at is null")
        .query(
            row -> {
              open.put(row.getLong("id"), Standing.valueOf(row.getString("standing")));
            });
    return open;
  }

  /** What the claims themselves say that they charge, the cancelled ones nothing. */
  private static Money claimed(Database database) {
    return Money.ofCents(
        database
            .sql()
            .sql(
                """
                select coalesce(sum(charge_cents), 0) from claim c
                where not exists (select from claim_fact f
                    where f.claim_id = c.id and f.kind = 'CANCELLED')
                """)
            .query(Long.class)
            .single());
  }

  Map<Long, Standing> open() {
    return open;
  }

  Map<Long, ClaimMoney> money() {
    return money;
  }

  Map<LifePath, Long> paths() {
    return facts.values().stream()
        .collect(
            Collectors.groupingBy(
                LifePath::of, () -> new EnumMap<>(LifePath.class), Collectors.counting()));
  }

  ClaimMoney total() {
    return money.values().stream().reduce(ClaimMoney.NONE, ClaimMoney::plus);
  }

  /** What the claims say of their charges. */
  Money claimed() {
    return claimed;
  }

  /** Debits less credits over all accounts. */
  Money trialBalance() {
    return accounts.values().stream().reduce(Money.ZERO, Money::plus);
  }

  /** Markdown. */
  String text(int days) {
    return """
        # Whole lives

        %,d claims over %d days, with payers moved by chance and an office that works by plain rules.
        Written by `WholeLivesTest` (`-Dclaimline.report.write=true`). The days begin on the day of the
        run, so another run differs a little.

        ## Paths, and where the charges went

        Each claim counts once, on the first of these paths that fits. Charged is what insurers, patients
        and the agency paid, what was given up, and what is open, less what was refunded.

        %s
        ## What happened on the way

        %s
        ## Still open

        %s
        ## Trial balance

        Debits less credits.

        %s"""
        .formatted(facts.size(), days, pathTable(), factTable(), openTable(), accountTable());
  }

  private String pathTable() {
    StringBuilder table = new StringBuilder("| path | claims |");
    columns(ClaimMoney.NONE).keySet().forEach(name -> table.append(' ').append(name).append(" |"));
    table.append("\n| --- | ---: |").append(" ---: |".repeat(columns(ClaimMoney.NONE).size()));
    table.append('\n');
    Map<LifePath, List<Long>> claims =
        facts.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    claim -> LifePath.of(facts.getOrDefault(claim, List.of())),
                    () -> new EnumMap<>(LifePath.class),
                    Collectors.toList()));
    claims.forEach(
        (path, of) ->
            table.append(
                row(
                    path.words(),
                    of.size(),
                    of.stream()
                        .map(claim -> money.getOrDefault(claim, ClaimMoney.NONE))
                        .reduce(ClaimMoney.NONE, ClaimMoney::plus))));
    return table.append(row("**all**", facts.size(), total())).toString();
  }

  private static String row(String name, int claims, ClaimMoney money) {
    return "| %s | %,d | %s |%n"
        .formatted(
            name,
            claims,
            columns(money).values().stream()
                .map(Money::toString)
                .collect(Collectors.joining(" | ")));
  }

  private static Map<String, Money> columns(ClaimMoney money) {
    Map<String, Money> columns = new LinkedHashMap<>();
    columns.put("charged", money.charged());
    columns.put("paid by insurers", money.insurers());
    columns.put("by patients", money.patients());
    columns.put("by the agency", money.agency());
    columns.put("contractual", money.contractual());
    columns.put("written off", money.writtenOff());
    columns.put("bad debt", money.badDebt());
    columns.put("refunded", money.refunded());
    columns.put("open", money.open());
    return columns;
  }

  private String factTable() {
    StringBuilder table = new StringBuilder("| | claims | times |\n| --- | ---: | ---: |\n");
    for (FactKind kind : TOLD) {
      long claims = facts.values().stream().filter(of -> of.contains(kind)).count();
      long times = facts.values().stream().flatMap(List::stream).filter(kind::equals).count();
      table.append("| %s | %,d | %,d |%n".formatted(kind.words(), claims, times));
    }
    return table.toString();
  }

  private String openTable() {
    if (open.isEmpty()) {
      return "Nothing: every claim is closed.\n";
    }
    StringBuilder table =
        new StringBuilder("| standing | whose turn | claims |\n| --- | --- | ---: |\n");
    open.values().stream()
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
        .forEach(
            (standing, count) ->
                table.append(
                    "| %s | %s | %,d |%n".formatted(standing.words(), standing.owner(), count)));
    return table.toString();
  }

  private String accountTable() {
    StringBuilder table = new StringBuilder("| account | balance |\n| --- | ---: |\n");
    Stream.of(Account.values())
        .filter(accounts::containsKey)
        .sorted(Comparator.naturalOrder())
        .forEach(
            account ->
                table.append(
                    "| %s | %s |%n"
                        .formatted(
                            account.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            accounts.get(account))));
    return table.append("| **sum** | %s |%n".formatted(trialBalance())).toString();
  }
}
