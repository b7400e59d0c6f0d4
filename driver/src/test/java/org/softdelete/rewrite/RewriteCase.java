package org.softdelete.rewrite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.softdelete.rewrite.event.Deleter;
import org.softdelete.rewrite.model.KnownRelations;
import org.softdelete.rewrite.model.NameChanges;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.VisibilitySettings;
import org.softdelete.rewrite.visibility.Said;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.TableName;

/**
 * One case of a file under {@code resources/rewrite}: what goes in, what comes out.
 *
 * <pre>
 * === What the case shows
 * on: postgresql          (only this database; default: both)
 * visibility: false       (as in softdelete.paranoid; default: true)
 * named: only app.users   (which rows a scope says are seen of one table; several lines in their order)
 * forced: users           (of which table it says that deletes are real)
 * ---
 * SELECT * FROM users
 * ---
 * SELECT * FROM users WHERE users.deleted_at IS NULL
 * </pre>
 *
 * In place of the outcome, {@code (same)} says that the text stays as it is, and {@code !!} that it
 * is refused with a message that holds what follows.
 */
record RewriteCase(
    String file,
    String title,
    String on,
    Visibility visibility,
    Said scoped,
    String sql,
    String outcome) {

  static List<RewriteCase> all() throws IOException {
    return in("rewrite");
  }

  /** Those of another folder. */
  static List<RewriteCase> in(String folder) throws IOException {
    List<RewriteCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
      for (Path file : files.sorted().toList()) {
        String[] parts = ("\n" + Files.readString(file)).split("\n=== ", -1);
        for (int i = 1; i < parts.length; i++) {
          cases.add(parse(file.getFileName().toString(), parts[i]));
        }
      }
    }
    return cases;
  }

  /** What is checked of a case on a database. */
  @FunctionalInterface
  interface Check {

    /** Checks it. */
    void of(RewriteCase one, Database database) throws Exception;
  }

  /** A test for each of a folder's cases on each database that it is for. */
  static Stream<DynamicTest> tests(String folder, Check check) throws IOException {
    List<RewriteCase> cases = in(folder);
    return Stream.of(Database.values())
        .flatMap(
            database ->
                cases.stream()
                    .filter(one -> one.isFor(database))
                    .map(
                        one ->
                            DynamicTest.dynamicTest(
                                database + ", " + one, () -> check.of(one, database))));
  }

  private static RewriteCase parse(String file, String text) {
    String[] parts = text.split("\n---\n", -1);
    String[] head = parts[0].split("\n", -1);
    String on = "";
    Visibility visibility = Visibility.LIVE;
    Said scoped = Said.NOTHING;
    for (int i = 1; i < head.length; i++) {
      String value = head[i].substring(head[i].indexOf(':') + 1).strip();
      if (head[i].startsWith("on:")) {
        on = value;
      } else if (head[i].startsWith("visibility:")) {
        visibility = Visibility.of(value).orElseThrow();
      } else if (head[i].startsWith("named:")) {
        int name = value.lastIndexOf(' ');
        Visibility seen = Visibility.ofHint(value.substring(0, name)).orElseThrow();
        scoped = scoped.seeing(seen, table(value.substring(name + 1)));
      } else if (head[i].startsWith("forced:")) {
        scoped = scoped.forcing(table(value));
      }
    }
    String outcome = parts[2].stripTrailing();
    return new RewriteCase(file, head[0], on, visibility, scoped, parts[1], outcome);
  }

  private static List<TableName> table(String name) {
    return List.of(TableName.of(name).orElseThrow());
  }

  /** What holds for it, where tables without a schema are in that of PostgreSQL. */
  RewriteContext session(TableLookup tables) {
    return new RewriteContext(
        VisibilitySettings.startingWith(visibility),
        scoped,
        Deleter.UNSAID,
        table -> "public",
        tables,
        KnownRelations.ALL,
        NameChanges.NONE);
  }

  boolean isFor(Database database) {
    return on.isEmpty() || database.name().equalsIgnoreCase(on);
  }

  @Override
  public String toString() {
    return file + ": " + title;
  }
}
