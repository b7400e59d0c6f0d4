package org.softdelete.dialect.postgresql;

import java.util.List;
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
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Lexis;
import org.softdelete.sql.Lexis.DollarQuotes;

/** The SQL of PostgreSQL (manual: 4.1 Lexical Structure, SQL Commands). */
public final class PostgresqlDialect {

  private static final Lexis LEXIS =
      Lexis.builder()
          .nestedComments()
          .escapeStrings()
          .dollarQuotes(DollarQuotes.TAGGED)
          .functionEscapesLoseLetter()
          .namesNotKeywords(
              Keyword.FIRST, Keyword.LAST, Keyword.MINUS, Keyword.OVER, Keyword.QUALIFY)
          .build();

  static final String STANDARD_STRINGS = "standard_conforming_strings";

  /** 4.1.2.2: with this off, a backslash escapes what is behind it in any string. */
  private static final SessionModes MODES =
      SessionModes.of(
              new SessionModes.Guard(
                  STANDARD_STRINGS,
                  List.of("on", "true", "yes", "1", "default"),
                  true,
                  "literals are read as the SQL standard has them",
                  "leave standard_conforming_strings on, and write E'…' where a backslash is to"
                      + " escape"))
          .changedBy("set_config", "pg_settings");

  /** 4.1.1: unquoted names fold to lower case, and of a longer name 63 bytes are used. */
  static final Names NAMES = new Names(Names.Unquoted.LOWER_ASCII, 63, false);

  private static final Verbs VERBS =
      Verbs.harmless(
          "abort alter analyse analyze begin checkpoint close cluster comment commit deallocate"
              + " discard do drop end fetch grant import listen load lock move notify reassign"
              + " refresh reindex release reset revoke rollback savepoint security show start"
              + " unlisten vacuum");

  /** The default path names the schema of the current user, which SET ROLE changes. */
  private static final TableGrammar TABLES =
      new TableGrammar(
          true,
          false,
          true,
          false,
          Set.of("information_schema", "pg_catalog", "pg_temp"),
          Set.of("search_path", "schema", "role", "authorization"));

  /**
   * The planner joins a query without a FROM to nothing, and takes a field of a whole row for the
   * column that it is; a CASE keeps the parser from looking for it among the given names.
   */
  private static final Places PLACES = new Places("SELECT", true, "(CASE WHEN TRUE THEN %s.* END)");

  /**
   * A TRUNCATE counts no rows, and a DO block is the statement that changes rows and does not count
   * them. COPY of a table does not copy the rows of those that inherit from it, COPY of a query
   * does (manual: COPY, notes); ONLY would do, but leaves nothing of a partitioned table. Until it
   * has statistics of a new column, the planner takes almost all rows for deleted.
   */
  private static final Phrases PHRASES =
      new Phrases(
          "DO $softdelete$ BEGIN ",
          "; END $softdelete$",
          "LOCK TABLE %1$s IN SHARE ROW EXCLUSIVE MODE; ",
          "(%1$s.tableoid = '%2$s'::regclass OR EXISTS"
              + " (SELECT FROM pg_partitioned_table WHERE partrelid = '%2$s'::regclass))",
          Phrases.IS_DISTINCT_FROM,
          Phrases.SELECT_VALUE,
          "",
          Phrases.ADD_COLUMN + "; ANALYZE %1$s");

  /**
   * Settings of the transaction (manual: 9.28.1, 20.16); one that was set before is an empty text.
   * A query of its own is executed once for a statement, and a uuid is assigned to a text, too.
   */
  private static final EventPhrases EVENTS =
      new EventPhrases(
          "COALESCE(CAST(NULLIF(current_setting('softdelete.batch', TRUE), '') AS uuid),"
              + " (SELECT gen_random_uuid()))",
          "COALESCE(NULLIF(current_setting('softdelete.actor', TRUE), ''), SESSION_USER)",
          "NULLIF(current_setting('softdelete.reason', TRUE), '')",
          "SELECT set_config('softdelete.batch', ?, TRUE), set_config('softdelete.actor', ?, TRUE),"
              + " set_config('softdelete.reason', ?, TRUE)",
          true,
          true);

  /**
   * As texts, which every type is read from; a domain is no type of an array's elements. Which rows
   * were locked tells a setting of the transaction; a query in a WHERE that depends on no row is
   * executed even if there is none. IS TRUE keeps the planner from a join, and the query inside
   * from guessing how many there are, so that they are read once and hashed.
   */
  private static final KeyLists KEYS =
      new KeyLists(
          "CAST(%1$s AS text)",
          "CAST(? AS %1$s[])",
          "text",
          true,
          " FOR UPDATE OF %1$s",
          " FOR KEY SHARE OF %1$s",
          "WITH softdelete_locked AS MATERIALIZED (%1$s) SELECT * FROM softdelete_locked WHERE"
              + " (SELECT pg_catalog.set_config('softdelete.locked%2$d', COALESCE(CAST("
              + "pg_catalog.array_agg(CAST(softdelete_locked AS text)) AS text), '{}'), TRUE)"
              + " FROM softdelete_locked) IS NOT NULL",
          "(CAST(ROW(%1$s) AS text) IN (SELECT pg_catalog.unnest((SELECT CAST(NULLIF("
              + "pg_catalog.current_setting('softdelete.locked%2$d', TRUE), '') AS text[])))))"
              + " IS TRUE",
          "text",
          Set.of("random", "random_normal", "nextval", "gen_random_uuid", "uuidv4", "uuidv7"));

  /**
   * As the database's own check of a key, a row lock waits for whoever deletes the row, and then
   * sees what has become of it. No expression raises the error that the key would, so that a cast
   * fails whose text tells of it; {@code concat_ws} is not immutable, and thus not computed
   * beforehand.
   */
  private static final ParentChecks PARENTS =
      new ParentChecks(
          " FOR KEY SHARE",
          " FOR NO KEY UPDATE",
          "CASE WHEN CAST(pg_catalog.concat_ws(pg_catalog.chr(31), %2$s, '') AS boolean)"
              + " THEN %1$s END",
          true,
          true);

  /** The first version whose RETURNING knows {@code old} (manual: UPDATE). */
  private static final int FIRST_WITH_OLD = 18;

  /** The first version whose MERGE has RETURNING (manual: MERGE). */
  private static final int FIRST_WITH_MERGE_RETURNING = 17;

  private static final Set<ChangeGrammar.Form> FORMS =
      Set.of(
          ChangeGrammar.Form.DELETE_USING,
          ChangeGrammar.Form.TRUNCATE_WITHOUT_TABLE,
          ChangeGrammar.Form.TRUNCATE_OF_SEVERAL);

  private PostgresqlDialect() {}

  /** The dialect of a server of this major version. */
  public static Dialect of(int majorVersion) {
    return new Dialect(
        LEXIS,
        MODES,
        NAMES,
        VERBS,
        TABLES,
        PLACES,
        new ChangeGrammar(
            majorVersion >= FIRST_WITH_OLD
                ? ChangeGrammar.Returning.OLD_AND_NEW
                : ChangeGrammar.Returning.CHANGED_ROW,
            true,
            false,
            "$%d",
            SqlStates.NOT_SUPPORTED,
            true,
            FORMS),
        majorVersion >= FIRST_WITH_MERGE_RETURNING
            ? Upserts.ON_CONFLICT_OR_MERGE
            : Upserts.ON_CONFLICT,
        PARENTS,
        EVENTS,
        PHRASES,
        KEYS);
  }
}
