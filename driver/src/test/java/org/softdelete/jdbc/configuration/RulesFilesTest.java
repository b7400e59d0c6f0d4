package org.softdelete.jdbc.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a rules file is loaded, and when again. */
class RulesFilesTest {

  private static final String USERS = "version: 1\ntables: {users: }\n";
  private static final String NOTES = "version: 1\ntables: {notes: }\n";
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  private final RulesFiles files = new RulesFiles();
  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = directory.resolve("rules.yaml");
    write(USERS, LONG_AGO);
  }

  @Test
  void aFileThatDidNotChangeIsLoadedOnce() throws Exception {
    LoadedRules first = files.at(file.toString());
    assertThat(files.at(file.toString())).isSameAs(first);
    write(USERS, FileTime.from(Instant.now()));
    assertThat(files.at(file.toString())).as("written anew with the same text").isSameAs(first);
  }

  @Test
  void aFileThatDidNotChangeIsNotEvenRead() throws Exception {
    LoadedRules first = files.at(file.toString());
    Files.writeString(file, NOTES);
    Files.setLastModifiedTime(file, LONG_AGO);
    assertThat(files.at(file.toString()))
        .as("of the same size and from the same time, which no editor leaves behind")
        .isSameAs(first);
  }

  @Test
  void aChangedFileIsLoadedAgainAlsoWithinATickOfTheFileSystemsClock() throws Exception {
    FileTime now = FileTime.from(Instant.now());
    write(USERS, now);
    assertThat(tables()).isEqualTo("users");
    write(NOTES, now);
    assertThat(tables()).isEqualTo("notes");
    write(USERS, LONG_AGO);
    assertThat(tables()).isEqualTo("users");
  }

  @Test
  void aFileThatTakesThePlaceOfAnotherIsLoaded() throws Exception {
    assertThat(tables()).isEqualTo("users");
    Path other = Files.writeString(directory.resolve("other.yaml"), "version: 1\ntables: {a: }\n");
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(tables()).isEqualTo("a");
  }

  @Test
  void aChangedFileThatDoesNotLoadIsAnErrorUntilItIsMended() throws Exception {
    LoadedRules first = files.at(file.toString());
    write("version: 1\ntables: {users: {colum: x}}\n", FileTime.from(Instant.now()));
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(() -> files.at(file.toString()))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08001"))
          .hasMessageContaining("rules.yaml:2:")
          .hasMessageContaining("colum");
    }
    Files.delete(file);
    assertThatThrownBy(() -> files.at(file.toString()))
        .hasMessageContaining("No rules were found")
        .hasMessageContaining(file.toString());
    write(USERS, LONG_AGO);
    assertThat(files.at(file.toString())).isSameAs(first);
  }

  @Test
  void aResourceIsThatOfTheThreadsClassLoader() throws Exception {
    Path one = jar("one.jar", USERS);
    Path other = jar("other.jar", NOTES);
    assertThat(tablesSeenBy(one)).isEqualTo("users");
    assertThat(tablesSeenBy(other)).isEqualTo("notes");
    assertThat(tablesSeenBy(one)).isEqualTo("users");
  }

  @Test
  void aJarThatIsDeployedAnewUnderItsOldNameIsReadAgain() throws Exception {
    assertThat(tablesSeenBy(jar("application.jar", USERS))).isEqualTo("users");
    assertThat(tablesSeenBy(jar("application.jar", NOTES))).isEqualTo("notes");
  }

  @Test
  void aResourceInADirectoryIsAFileThatMayChange() throws Exception {
    assertThat(tablesSeenBy(directory)).isEqualTo("users");
    write(NOTES, FileTime.from(Instant.now()));
    assertThat(tablesSeenBy(directory)).isEqualTo("notes");
  }

  @Test
  void aSourceStaysWithTheResourceThatWasSeenFirst() throws Exception {
    RulesSource source;
    try (var loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
      source = seenBy(loader, () -> RulesSource.at("classpath:rules.yaml"));
    }
    assertThat(source.current()).isSameAs(source.current());
    write(NOTES, FileTime.from(Instant.now()));
    assertThat(tables(source.current())).as("where rules.yaml is not seen").isEqualTo("notes");
  }

  private Path jar(String name, String rules) throws IOException {
    Path jar = directory.resolve(name);
    Files.deleteIfExists(jar);
    try (var entries = new JarOutputStream(Files.newOutputStream(jar))) {
      entries.putNextEntry(new ZipEntry("rules.yaml"));
      entries.write(rules.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private String tablesSeenBy(Path classPath) throws Exception {
    try (var loader = new URLClassLoader(new URL[] {classPath.toUri().toURL()}, null)) {
      return tables(seenBy(loader, () -> files.at("classpath:rules.yaml")));
    }
  }

  private interface Asking<T> {
    T ask() throws SQLException;
  }

  private static <T> T seenBy(ClassLoader loader, Asking<T> asking) throws SQLException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return asking.ask();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private String tables() throws SQLException {
    return tables(files.at(file.toString()));
  }

  private static String tables(LoadedRules loaded) {
    return loaded.rules().tables().get(0).table().name().text();
  }

  private void write(String rules, FileTime modified) throws IOException {
    Files.writeString(file, rules);
    Files.setLastModifiedTime(file, modified);
  }
}
