package org.softdelete.dialect.h2;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.softdelete.dialect.ChangeGrammar;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.EventPhrases;
import org.softdelete.dialect.KeyLists;
import org.softdelete.dialect.Names;
import org.softdelete.dialect.ParentChecks;
import org.softdelete.dialect.Phrases;
import org.softdelete.dialect.Places;
import org.softdelete.dialect.SessionModes;
import org.softdelete.dialect.TableGrammar;
import org.softdelete.dialect.Upserts;
import org.softdelete.dialect.Verbs;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Lexis;
import org.softdelete.sql.Lexis.DollarQuotes;

/** The SQL of H2 (manual: Commands, Grammar, Data Types). */
public final class H2Dialect {

  /**
   * The one mode in which H2 splits a text into words and literals otherwise: {@code [a'b]} is a
   * name there. The others take further words and clauses, or {@code #} as a letter.
   */
  static final String BRACKETS_MODE = "MSSQLServer";

  static final Lexis LEXIS =
      Lexis.builder()
          .backquotedNames()
          .slashComments()
          .nestedComments()
          .dollarQuotes(DollarQuotes.UNTAGGED)
          .unicodeBlanks()
          // In MODE=Oracle; elsewhere H2 refuses it.
          .letters("#")
          .namesNotKeywords(Keyword.RETURNING, Keyword.TABLESAMPLE)
          .build();

  private static final SessionModes MODES =
      SessionModes.of(
          new SessionModes.Guard(
              "mode",
              List.of(BRACKETS_MODE.toLowerCase(Locale.ROOT)),
              false,
              "brackets would enclose names then, and a text would be split otherwise",
              "use another compatibility mode, and quote names by double quotes"));

  private static final Verbs VERBS =
      Verbs.harmless(
              "alter analyze backup begin checkpoint comment commit deallocate drop grant help refresh"
                  + " release revoke rollback savepoint script show shutdown use")
          .foreign("runscript")
          .committing(
              "alter analyze comment create deallocate drop grant prepare revoke script truncate");

  private static final TableGrammar TABLES =
      new TableGrammar(
          false,
          true,
          false,
          true,
          Set.of("information_schema", "pg_catalog"),
          Set.of("schema", "schema_search_path", "search_path"));

  /** H2 fails on a MERGE whose source is a join. A list of names gives one to each column. */
  private static final Places PLACES = new Places("SELECT", false, "");

  /** A derived table sees nothing around it. */
  private static final ChangeGrammar CHANGES =
      new ChangeGrammar(
          ChangeGrammar.Returning.NOTHING,
          false,
          true,
          "?%d",
          "90106",
          false,
          Set.of(ChangeGrammar.Form.DELETE_WITHOUT_FROM));

  /**
   * A {@code TRUNCATE} tells how many rows there were, and no table inherits. A new column is
   * hidden from {@code SELECT *} and from an {@code INSERT} that names no columns.
   */
  private static final Phrases PHRASES =
      new Phrases(
          "",
          "",
          "",
          "",
          Phrases.IS_DISTINCT_FROM,
          Phrases.SELECT_VALUE,
          "",
          "ALTER TABLE %1$s ADD COLUMN %2$s %3$s INVISIBLE%4$s");

  /**
   * Variables of the session (manual: Functions, SET). An UPDATE counts the rows that it changes,
   * and the first one takes the value that the others share; a MERGE counts its source's.
   */
  private static final EventPhrases EVENTS =
      new EventPhrases(
          "COALESCE(CAST(@softdelete_batch AS UUID), CASE WHEN ROWNUM() = 1"
              + " THEN CAST(SET(@softdelete_own, RANDOM_UUID()) AS UUID)"
              + " ELSE CAST(@softdelete_own AS UUID) END)",
          "COALESCE(CAST(@softdelete_actor AS VARCHAR), SESSION_USER)",
          "CAST(@softdelete_reason AS VARCHAR)",
          "SELECT SET(@softdelete_batch, CAST(? AS VARCHAR)),"
              + " SET(@softdelete_actor, CAST(? AS VARCHAR)),"
              + " SET(@softdelete_reason, CAST(? AS VARCHAR))",
          false,
          false);

  private static final KeyLists KEYS =
      new KeyLists(
          "%1$s",
          "?",
          "JAVA_OBJECT",
          false,
          " FOR UPDATE",
          "",
          "",
          "",
          "VARCHAR",
          Set.of("rand", "random", "random_uuid", "secure_rand", "uuid", "nextval"));

  /**
   * H2's own keys take no lock either, and let rows point to what is deleted meanwhile. In a
   * statement that reads the table they look at it as it was before.
   */
  private static final ParentChecks PARENTS =
      new ParentChecks("", "", "SIGNAL('23506', %3$s)", false, false);

  private H2Dialect() {}

  /** The dialect of a database in H2's own mode that treats unquoted names so. */
  public static Dialect of(Names.Unquoted unquoted) {
    return of(unquoted, Upserts.MERGE);
  }

  /**
   * The dialect of a database that treats unquoted names so; a name in back quotes is folded, too.
   *
   * @param upserts which upserts its mode knows
   */
  public static Dialect of(Names.Unquoted unquoted, Upserts upserts) {
    return new Dialect(
        LEXIS,
        MODES,
        new Names(unquoted, 0, true),
        VERBS,
        TABLES,
        PLACES,
        CHANGES,
        upserts,
        PARENTS,
        EVENTS,
        PHRASES,
        KEYS);
  }
}
