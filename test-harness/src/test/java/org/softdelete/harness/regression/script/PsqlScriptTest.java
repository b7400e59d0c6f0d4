package org.softdelete.harness.regression.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.softdelete.harness.regression.script.ScriptStatement.Kind;

class PsqlScriptTest {

  @Test
  void aSemicolonEndsAStatementUnlessItIsPartOfALiteralANameOrAComment() {
    assertThat(
            texts(
                """
                -- one; not two
                SELECT ';', E'\\';', $$;$$, $a$ $$; $a$, ";"; /* ; /* ; */ ; */ SELECT 2;
                SELECT $1;
                """))
        .containsExactly("SELECT ';', E'\\';', $$;$$, $a$ $$; $a$, \";\"", "SELECT 2", "SELECT $1");
  }

  @Test
  void theStatementsOfARuleAndOfARoutineBelongToItsDefinition() {
    String rule = "CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)";
    String function =
        """
        CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC
          SELECT CASE WHEN true THEN 1 END;
        END""";
    assertThat(texts(rule + ";\n" + function + ";\nBEGIN; SELECT 1; END;"))
        .containsExactly(rule, function, "BEGIN", "SELECT 1", "END");
  }

  @Test
  void linesBehindACopyAreItsData() {
    List<ScriptStatement> statements =
        PsqlScript.statements(
            """
            COPY nothing FROM stdin;
            COPY t FROM stdin;
            1	it's
            \\.
            SELECT 1;
            COPY t TO stdout;
            """);
    assertThat(statements)
        .containsExactly(
            new ScriptStatement(1, Kind.COPY_IN, "COPY nothing FROM stdin", ""),
            new ScriptStatement(2, Kind.COPY_IN, "COPY t FROM stdin", "1\tit's\n"),
            new ScriptStatement(5, Kind.SQL, "SELECT 1", ""),
            new ScriptStatement(6, Kind.COPY_OUT, "COPY t TO stdout", ""));
  }

  @Test
  void metaCommandsAreDroppedButForThoseThatSendAndThatConnect() {
    assertThat(
            texts(
                """
                \\set x 1
                \\d t
                SELECT 1 \\g
                SELECT 2 AS "two" \\gset
                SELECT 3 \\gdesc
                SELECT 4\\; SELECT 5;
                \\if :x
                SELECT 6;
                \\endif
                \\c -
                """))
        .containsExactly("SELECT 1 ", "SELECT 2 AS \"two\" ", "SELECT 4; SELECT 5", "\\c -");
  }

  @Test
  void whatHoldsAVariableIsForPsqlAlone() {
    assertThat(PsqlScript.statements("SELECT :x; SELECT :'x'; SELECT 1::int, ':x', a[1:2];"))
        .extracting(ScriptStatement::kind)
        .containsExactly(Kind.PSQL_ONLY, Kind.PSQL_ONLY, Kind.SQL);
  }

  private static List<String> texts(String script) {
    return PsqlScript.statements(script).stream().map(ScriptStatement::sql).toList();
  }
}
