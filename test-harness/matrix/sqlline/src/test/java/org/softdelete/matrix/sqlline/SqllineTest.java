package org.softdelete.matrix.sqlline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDeleteDriver;
import org.softdelete.matrix.Forces;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;
import org.softdelete.matrix.OnEachDatabase;
import sqlline.SqlLine;

@MatrixEntry(
    name = "sqlline",
    group = Group.TOOLS,
    library = SqlLine.class,
    said = "hint in the SQL, `SET softdelete.paranoid`",
    configure = "`-d org.softdelete.jdbc.SoftDeleteDriver`")
class SqllineTest extends OnEachDatabase {

  /** How sqlline shows a statement of a script before it runs it. */
  private static final Pattern STATEMENT = Pattern.compile("(?m)^\\d+/\\d+ +(.*)$");

  @Test
  @Forces
  void aSessionReadsAsIfDeletesWereReal() throws Exception {
    String expected = Files.readString(Path.of("src/test/resources/session.txt"));
    List<String> commands =
        STATEMENT.matcher(expected).results().map(statement -> statement.group(1)).toList();
    assertThat(transcript(commands)).isEqualTo(expected);
  }

  @Test
  void theTablesAreListed() throws Exception {
    assertThat(transcript(List.of("!tables")).toLowerCase(Locale.ROOT))
        .contains("| users ", "| stories ");
  }

  /** What sqlline shows while it runs {@code commands}. */
  private String transcript(List<String> commands) throws IOException {
    Path script = Files.write(Path.of("target", "session.sql"), commands);
    var output = new ByteArrayOutputStream();
    var sqlline = new SqlLine();
    sqlline.setOutputStream(output);
    sqlline.setErrorStream(output);
    String[] arguments = {
      "-d",
      SoftDeleteDriver.class.getName(),
      "-u",
      database().url(),
      "-n",
      "",
      "-p",
      "",
      "--force=true",
      "--maxWidth=400",
      "--run=" + script,
    };
    sqlline.begin(arguments, InputStream.nullInputStream(), false);
    // Behind the script it greets whoever will type.
    return output
        .toString(UTF_8)
        .replaceAll(" \\([0-9.,]+ seconds\\)", "")
        .replaceFirst("sqlline version .*\\R$", "");
  }
}
