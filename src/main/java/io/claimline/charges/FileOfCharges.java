package io.claimline.charges;

import io.claimline.charges.ImportRow.Outcome;
import io.claimline.shared.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads files of charges: a look beforehand, then row for row. */
@Service
public class FileOfCharges {

  private static final Logger LOG = LoggerFactory.getLogger(FileOfCharges.class);

  private static final int LOOKED_AT = 5;

  /** What some rows would be, a claim each, with what stops it in words. */
  public record Look(int firstRow, ChargeSheet sheet, Money total, List<String> troubles) {

    public Look {
      troubles = List.copyOf(troubles);
    }
  }

  private final ChargeImports imports;
  private final ChargeDesk desk;
  private final RowStep step;
  private final ScheduledCharges scheduled;
  private final TransactionTemplate transactions;

  FileOfCharges(
      ChargeImports imports,
      ChargeDesk desk,
      RowStep step,
      ScheduledCharges scheduled,
      PlatformTransactionManager transactionManager) {
    this.imports = imports;
    this.desk = desk;
    this.step = step;
    this.scheduled = scheduled;
    this.transactions = new TransactionTemplate(transactionManager);
  }

  /** What the first claims would be; writes nothing. */
  @Transactional(readOnly = true)
  public List<Look> look(ChargeImport file, ColumnMapping mapping) {
    Set<List<String>> seen = new HashSet<>();
    List<ImportRow> rows =
        imports.rows(file.id()).stream().filter(row -> seen.add(row.cells())).toList();
    return RowGroup.of(mapping, rows).stream().limit(LOOKED_AT).map(this::look).toList();
  }

  /** Why a file cannot be read by the mapping; empty if it can. */
  public Optional<String> problem(ColumnMapping mapping) {
    return mapping.problem(scheduled.isBegun());
  }

  private Look look(RowGroup group) {
    ChargeSheet sheet = group.sheet();
    CheckedCharge checked = desk.checkFromFile(sheet);
    List<String> troubles =
        Stream.concat(group.contradictions().stream(), checked.problems().stream())
            .filter(FieldProblem::stops)
            .map(group::told)
            .toList();
    return new Look(group.first().number(), sheet, checked.total(), troubles);
  }

  /**
   * Says what the file's columns hold.
   *
   * @throws ImportRefusedException if the mapping cannot be used
   */
  void confirm(ChargeImport file, ColumnMapping mapping, @Nullable Long batchId) {
    if (mapping.columns().size() != file.header().size()) {
      throw new ImportRefusedException("Say for each column what it holds.");
    }
    problem(mapping)
        .ifPresent(
            problem -> {
              throw new ImportRefusedException(problem);
            });
    transactions.executeWithoutResult(running -> imports.confirm(file, mapping, batchId));
  }

  /**
   * Makes claims of the file's rows. Rows that fail are kept with their reason, and the rest goes
   * on; begun again, it goes on with the rows that wait.
   */
  void take(long importId, ColumnMapping mapping, @Nullable Long batchId) {
    List<ImportRow> rows = withoutRepetitions(importId);
    for (RowGroup group : RowGroup.of(mapping, rows)) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      take(importId, group, batchId);
    }
    imports.finish(importId);
  }

  /**
   * Makes a draft of a row that failed, with the others of its visit, and tells its id.
   *
   * @throws ImportRefusedException if the row did not fail
   */
  public long draft(ChargeImport file, int number) {
    ColumnMapping mapping = imports.proposed(file);
    List<ImportRow> failed =
        imports.rows(file.id()).stream().filter(row -> row.outcome() == Outcome.FAILED).toList();
    RowGroup group =
        RowGroup.of(mapping, failed).stream()
            .filter(each -> each.rows().stream().anyMatch(row -> row.number() == number))
            .findFirst()
            .orElseThrow(
                () -> new ImportRefusedException("This row is entered, or a draft, already."));
    return step.draft(file.id(), group, file.batchId());
  }

  private void take(long importId, RowGroup group, @Nullable Long batchId) {
    try {
      step.take(importId, group, batchId);
    } catch (BatchRefusedException closed) {
      step.giveUp(importId, group, String.valueOf(closed.getMessage()));
    } catch (DataAccessException failure) {
      LOG.warn(
          "charge import {} row {} cannot be kept: {}",
          importId,
          group.first().number(),
          failure.getClass().getSimpleName());
      step.giveUp(importId, group, "The database refused it: tell your administrator.");
    }
  }

  /** The rows that wait; one that says the same as a row before is settled at once. */
  private List<ImportRow> withoutRepetitions(long importId) {
    Map<List<String>, Integer> seen = new HashMap<>();
    List<ImportRow> waiting = new ArrayList<>();
    transactions.executeWithoutResult(
        running -> {
          for (ImportRow row : imports.rows(importId)) {
            Integer before = seen.putIfAbsent(row.cells(), row.number());
            if (row.outcome() != Outcome.WAITING) {
              continue;
            }
            if (before == null) {
              waiting.add(row);
            } else {
              imports.settle(
                  importId,
                  row.number(),
                  Outcome.ALREADY,
                  "It says the same as row " + before + ".",
                  null,
                  null);
            }
          }
        });
    return waiting;
  }
}
