package io.claimline.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes an office's few hundred claims a million: everything that hangs on patients, claims,
 * remittances and files is copied as often as is needed, each time with ids of its own, by COPY out
 * of the tables and into them. What is copied and how is read from the catalogue, so that new
 * tables are copied too.
 */
final class CopiedClaims {

  /** Between the ids of one copy and the next. */
  private static final long STRIDE = 10_000_000;

  private static final Set<String> ROOTS =
      Set.of("patient", "remittance", "outbound_batch", "inbound_file");

  /** Filled from others, or of no use to a page. */
  private static final Set<String> LEFT_OUT =
      Set.of("work_item", "signal", "inbound_file_chunk", "api_call", "task_decision");

  /** Columns that hold an id without a foreign key that says whose. */
  private static final Map<String, String> NAMED_OTHERWISE =
      Map.of(
          "file_id",
          "inbound_file",
          "source_file_id",
          "inbound_file",
          "batch_id",
          "outbound_batch");

  /**
   * So that not everybody has the same name; {@code k} is the number of the copy. No page of a list
   * reads what letters and batches hold.
   */
  private static final Map<String, String> VARIED =
      Map.of(
          "patient.last_name",
              "t.last_name || ' ' || translate(k::text, '0123456789', 'bdfghklmnr')",
          "patient.last_name_key",
              "t.last_name_key || translate(k::text, '0123456789', 'BDFGHKLMNR')",
          "patient.birth_date", "t.birth_date + (k * 37 % 9000)::int",
          "coverage.member_id", "t.member_id || k",
          "document.content", "''::bytea",
          "outbound_batch.content", "''::bytea",
          "claim.sender_claim_number", "t.sender_claim_number || '-' || k",
          "adjudication.payer_claim_number", "t.payer_claim_number || k",
          "remittance.trace_number", "t.trace_number || '-' || k");

  /** In one copy of so many somebody has a task yet, or a process is open at all. */
  private static final int OPEN_IN = 10;

  /** The engine's tables, for what of a claim's process is open. */
  private static final List<String> ENGINE =
      List.of(
          "act_ru_execution",
          "act_ru_task",
          "act_ru_identitylink",
          "act_hi_procinst",
          "act_hi_actinst",
          "act_hi_taskinst");

  private final DataSource superuser;
  private final Connection connection;
  private final JdbcClient jdbc;
  private final Set<String> copied = new HashSet<>();

  private record Column(String name, String type, boolean foreign, String target) {}

  /**
   * @param superuser may pass over triggers and foreign keys, which hold of the copies as of what
   *     they were made from
   */
  CopiedClaims(DataSource superuser) throws SQLException {
    this.superuser = superuser;
    this.connection = superuser.getConnection();
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  /** Copies all so often that there are this many claims, about; returns how many there are. */
  long upTo(long claims) throws SQLException {
    long few = count("claim");
    long copies = claims / few;
    findTables();
    jdbc.sql("set session_replication_role = replica").update();
    for (String table : copied.stream().sorted().toList()) {
      copy(table, expressions(table), "from " + table + " t cross join " + numbers(copies));
    }
    for (String table : ENGINE) {
      copy(table, engineExpressions(table), engineRows(table) + " cross join " + open(copies));
    }
    jdbc.sql("set session_replication_role = origin").update();
    jdbc.sql(
            """
            insert into work_item (practice_id, task_id, claim_id, kind, name, payer_id, open_cents,
                assignee, created_at, due_at)
            select c.practice_id, t.id_, c.id, t.task_def_key_, t.name_, c.payer_id,
                coalesce(b.insurance_open_cents + b.patient_open_cents, 0), t.assignee_,
                t.create_time_, coalesce(t.due_date_, 'infinity')
            from act_ru_task t
            join act_ru_execution e on e.id_ = t.proc_inst_id_
            join claim c on c.id = case when e.business_key_ ~ '^[0-9]{1,18}$'
                then e.business_key_::bigint end
            left join claim_balance b on b.practice_id = c.practice_id and b.claim_id = c.id
            on conflict do nothing
            """)
        .update();
    jdbc.sql("vacuum analyze").update();
    return count("claim");
  }

  private static String numbers(long copies) {
    return "generate_series(1, %d::bigint) k".formatted(copies - 1);
  }

  private static String open(long copies) {
    return "generate_series(%d, %d::bigint, %1$d) k".formatted(OPEN_IN, copies - 1);
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  /** The roots, and again and again what has a column for one of those found. */
  private void findTables() {
    List<String> tables =
        jdbc.sql("select table_name from table_class where class in ('owned', 'system')")
            .query(String.class)
            .list();
    copied.addAll(ROOTS);
    for (boolean more = true; more; ) {
      more = false;
      for (String table : tables) {
        if (!copied.contains(table)
            && !LEFT_OUT.contains(table)
            && columns(table).stream().anyMatch(column -> copied.contains(column.target()))) {
          more |= copied.add(table);
        }
      }
    }
  }

  private List<Column> columns(String table) {
    Map<String, String> foreign = foreignKeys(table);
    return jdbc.sql(
            """
            select attname, format_type(atttypid, atttypmod) from pg_attribute
            where attrelid = :table::regclass and attnum > 0 and not attisdropped
              and attgenerated = '' order by attnum
            """)
        .param("table", table)
        .query(
            (found, row) -> {
              String name = found.getString(1);
              String target = foreign.getOrDefault(name, "");
              return new Column(
                  name,
                  found.getString(2),
                  !target.isEmpty(),
                  target.isEmpty() ? named(name) : target);
            })
        .list();
  }

  /** The last column of a foreign key is the one that tells; before it stands the practice. */
  private Map<String, String> foreignKeys(String table) {
    Map<String, String> keys = new HashMap<>();
    jdbc.sql(
            """
            select a.attname, c.confrelid::regclass::text from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[cardinality(c.conkey)]
            where c.contype = 'f' and c.conrelid = :table::regclass
            """)
        .param("table", table)
        .query((found, row) -> Map.entry(found.getString(1), found.getString(2)))
        .list()
        .forEach(key -> keys.put(key.getKey(), key.getValue()));
    return keys;
  }

  private static String named(String column) {
    return column.endsWith("_id")
        ? NAMED_OTHERWISE.getOrDefault(column, column.substring(0, column.length() - 3))
        : "";
  }

  /** For each column what the copy {@code k} of a row has in it. */
  private Map<String, String> expressions(String table) {
    Map<String, String> expressions = new LinkedHashMap<>();
    Set<String> renumbered = new HashSet<>();
    for (Column column : columns(table)) {
      boolean id = column.name().equals("id") || copied.contains(column.target());
      boolean number = column.type().equals("bigint");
      if (id && number) {
        renumbered.add(column.name());
      }
      expressions.put(
          column.name(),
          VARIED.getOrDefault(
              table + '.' + column.name(),
              id && number
                  ? "t.%s + k * %d".formatted(column.name(), STRIDE)
                  : "t." + column.name()));
    }
    for (List<String> unique : uniqueIndexes(table)) {
      if (unique.stream().noneMatch(renumbered::contains)) {
        distinct(table, unique)
            .ifPresent(
                column -> expressions.merge(column.name(), "", (before, none) -> distinct(column)));
      }
    }
    return expressions;
  }

  private static String distinct(Column column) {
    return column.type().equals("bigint")
        ? "t.%s + k * %d".formatted(column.name(), STRIDE)
        : "t.%s || '-' || k".formatted(column.name());
  }

  /** The column of an index that can be made another in each copy. */
  private Optional<Column> distinct(String table, List<String> unique) {
    List<Column> can =
        columns(table).stream()
            .filter(column -> unique.contains(column.name()) && column.target().isEmpty())
            .filter(column -> Set.of("text", "bigint").contains(column.type()))
            .toList();
    return can.isEmpty() ? Optional.empty() : Optional.of(can.get(can.size() - 1));
  }

  private List<List<String>> uniqueIndexes(String table) {
    return jdbc.sql(
            """
            select array(select attname from pg_attribute
                where attrelid = indrelid and attnum = any(indkey))
            from pg_index where indrelid = :table::regclass and indisunique
            """)
        .param("table", table)
        .query((found, row) -> List.of((String[]) found.getArray(1).getArray()))
        .list();
  }

  private Map<String, String> engineExpressions(String table) {
    Map<String, String> expressions = new LinkedHashMap<>();
    for (Column column : columns(table)) {
      String name = column.name();
      expressions.put(
          name,
          switch (name) {
            case "business_key_" -> "(t.business_key_::bigint + k * %d)::text".formatted(STRIDE);
            case "id_",
                "execution_id_",
                "proc_inst_id_",
                "root_proc_inst_id_",
                "parent_id_",
                "super_exec_",
                "super_process_instance_id_",
                "call_proc_inst_id_",
                "parent_act_inst_id_",
                "act_inst_id_",
                "task_id_" ->
                "right(t.%s, 57) || '-' || k".formatted(name);
            default -> "t." + name;
          });
    }
    return expressions;
  }

  /** Rows of claims' processes that are open. */
  private static String engineRows(String table) {
    String instance = table.equals("act_ru_identitylink") ? "" : "t.proc_inst_id_";
    return table.equals("act_ru_identitylink")
        ? "from act_ru_identitylink t join act_ru_task w on w.id_ = t.task_id_"
        : "from %s t join (select id_ as open_id from act_ru_execution where id_ = proc_inst_id_) o on o.open_id = %s"
            .formatted(table, instance);
  }

  private void copy(String table, Map<String, String> expressions, String rows)
      throws SQLException {
    String question =
        "copy (select %s %s) to stdout (format binary)"
            .formatted(String.join(", ", expressions.values()), rows);
    String answer =
        "copy %s (%s) from stdin (format binary)"
            .formatted(
                table,
                expressions.keySet().stream()
                    .map(name -> '"' + name + '"')
                    .collect(Collectors.joining(", ")));
    try (Connection other = superuser.getConnection()) {
      CopyOut out = other.unwrap(PGConnection.class).getCopyAPI().copyOut(question);
      CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(answer);
      for (byte[] bytes = out.readFromCopy(); bytes != null; bytes = out.readFromCopy()) {
        in.writeToCopy(bytes, 0, bytes.length);
      }
      in.endCopy();
    }
  }
}
