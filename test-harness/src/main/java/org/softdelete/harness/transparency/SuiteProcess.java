package org.softdelete.harness.transparency;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.softdelete.harness.database.Server;

/**
 * Starts the processes and servers that a suite runs in. The suite is in the class path of the
 * calling process. Immutable.
 *
 * @param suite what to run
 * @param directory where its tests expect to be
 * @param output for the outcomes and logs
 */
record SuiteProcess(Suite suite, Path directory, Path output) {

  /** Which driver a run connects through. */
  enum Through {
    REAL,
    SOFT
  }

  private static final Pattern PORT = Pattern.compile("//[^/:]+:([0-9]+)/");

  /**
   * Runs the suite, on a new server if it needs one, in a process of its own.
   *
   * @param name of the files for outcomes and log
   * @param classes parts of the names of the wanted test classes, none for all
   */
  Outcomes run(String name, Through through, List<String> classes)
      throws IOException, InterruptedException, SQLException {
    Path outcomes = output.resolve(name + ".tsv");
    Optional<Server> server = suite.server().map(Server::start);
    try {
      List<String> command = java(through, server.isPresent() ? prepare(server.get()) : "");
      command.add(SuiteRun.class.getName());
      command.add(outcomes.toString());
      command.add(output.resolve(name + ".log").toString());
      command.add(suite.packages());
      command.addAll(classes);
      int exit =
          new ProcessBuilder(command).directory(directory.toFile()).inheritIO().start().waitFor();
      if (exit != 0) {
        System.out.printf("The run %s ended with exit code %d before its end%n", name, exit);
      }
    } finally {
      server.ifPresent(Server::close);
    }
    return Outcomes.read(outcomes);
  }

  private List<String> java(Through through, String port) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    suite
        .properties()
        .forEach((key, value) -> command.add("-D" + key + "=" + value.replace("{port}", port)));
    if (through == Through.SOFT) {
      command.add("-D" + SuiteRun.SOFT + "=" + suite.url());
      command.add("-Dsoftdelete.rules=" + suite.rules());
    }
    return command;
  }

  /** Sets the server up as the suite expects it, and answers its port. */
  private String prepare(Server server) throws IOException, SQLException {
    String url = server.create(suite.database());
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : suite.setup()) {
        statement.execute(sql);
      }
    }
    Matcher port = PORT.matcher(url);
    return port.find() ? port.group(1) : "";
  }
}
