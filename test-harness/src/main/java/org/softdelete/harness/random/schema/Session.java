package org.softdelete.harness.random.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the statements of a connection can name, and by which names. Immutable.
 *
 * @param tables what there is
 * @param fresh those of them that the connection has made itself
 * @param path the schemas in which unqualified names are looked up
 * @param decidesLater whether a name may mean something else when it is executed, so that names
 *     that a rule binds to a schema are qualified
 * @param inTransaction whether a transaction is open
 */
public record Session(
    List<RandomTable> tables,
    List<RandomTable> fresh,
    List<String> path,
    boolean decidesLater,
    boolean inTransaction) {

  /** The schema of temporary tables, which PostgreSQL searches first. */
  public static final String TEMPORARY = "pg_temp";

  public Session {
    tables = List.copyOf(tables);
    fresh = List.copyOf(fresh);
    path = List.copyOf(path);
  }

  /** A new connection. */
  public static Session start(List<RandomTable> tables) {
    return new Session(tables, List.of(), List.of(RandomTable.PUBLIC), false, false);
  }

  /** With a table that has just been made. */
  public Session with(RandomTable table) {
    return new Session(plus(tables, table), plus(fresh, table), path, decidesLater, inTransaction);
  }

  /** Without a table. */
  public Session without(RandomTable table) {
    return new Session(
        minus(tables, table), minus(fresh, table), path, decidesLater, inTransaction);
  }

  /** With another path. */
  public Session along(List<String> schemas) {
    return new Session(tables, fresh, schemas, decidesLater, inTransaction);
  }

  /** With names that are safe even if the path changes before they are used. */
  public Session decidingLater() {
    return new Session(tables, fresh, path, true, inTransaction);
  }

  /** In a transaction, or in none. */
  public Session inTransaction(boolean open) {
    return new Session(tables, fresh, path, decidesLater, open);
  }

  /** The schema in which new relations are made. */
  public String current() {
    return path.get(0);
  }

  /** The shortest name that means a table. */
  public String name(RandomTable table) {
    boolean bare = meantBy(table.name()).filter(table::equals).isPresent();
    return bare && !(decidesLater && table.bound()) ? table.name() : table.qualified();
  }

  /** What an unqualified name means. */
  public Optional<RandomTable> meantBy(String name) {
    return Stream.concat(Stream.of(TEMPORARY), path.stream())
        .flatMap(schema -> tables.stream().filter(table -> table.schema().equals(schema)))
        .filter(table -> table.name().equals(name))
        .findFirst();
  }

  private static List<RandomTable> plus(List<RandomTable> tables, RandomTable table) {
    List<RandomTable> more = new ArrayList<>(tables);
    more.add(table);
    return more;
  }

  private static List<RandomTable> minus(List<RandomTable> tables, RandomTable table) {
    return tables.stream().filter(one -> !one.equals(table)).toList();
  }
}
