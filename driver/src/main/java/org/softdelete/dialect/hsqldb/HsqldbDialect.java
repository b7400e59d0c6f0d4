package org.softdelete.dialect.hsqldb;

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
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Lexis;

/** The SQL of HSQLDB 2.7 (guide: SQL Language, Data Access and Change), as seen on 2.7.4. */
public final class HsqldbDialect {

  /** {@code org.hsqldb.Scanner}: what it skips between words, and how it ends a comment. */
  private static final Lexis LEXIS =
      Lexis.builder()
          .blanks(
              "\u0085\u00a0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
                  + "\u200a\u2028\u2029\u202f\u205f\u3000")
          .commentsReachReturn()
          .namesNotKeywords(Keyword.QUALIFY, Keyword.RETURNING, Keyword.TABLESAMPLE)
          .build();

  /** All of {@code SET DATABASE}, as it has too many ways to say how SQL is read. */
  private static final SessionModes MODES = SessionModes.of(guard("database"), guard("property"));

  private static final Verbs VERBS =
      Verbs.harmless(
              "alter backup checkpoint comment commit connect disconnect drop grant lock release"
                  + " revoke rollback savepoint script shutdown start")
          .committing("alter comment create drop grant revoke")
          .sweeping("truncate", "schema");

  private static final TableGrammar TABLES =
      new TableGrammar(
          false,
          false,
          false,
          false,
          Set.of("information_schema", "system_lobs", "session", "module"),
          Set.of("schema"));

  /** A derived table sees the changed table, but needs a FROM of its own. */
  private static final ChangeGrammar CHANGES =
      new ChangeGrammar(ChangeGrammar.Returning.NOTHING, false, true, "", "23504", true, Set.of());

  /**
   * A literal is compared with a time stamp by {@code <>}, but not by IS DISTINCT FROM; a query
   * needs a table; and neither a blank text nor a comment is a statement.
   */
  private static final Phrases PHRASES =
      new Phrases(
          "",
          "",
          "",
          "",
          "(%1$s <> %2$s OR %1$s IS NULL)",
          "SELECT v AS %2$s FROM (VALUES (%1$s)) AS x (v)",
          "SET TIME ZONE SESSION_TIMEZONE()",
          Phrases.ADD_COLUMN);

  static final Names NAMES = new Names(Names.Unquoted.UPPER, 0, false);

  private static final KeyLists KEYS = KeyLists.NONE;

  private static final Dialect ITS_OWN =
      new Dialect(
          LEXIS,
          MODES,
          NAMES,
          VERBS,
          TABLES,
          Places.DERIVED,
          CHANGES,
          Upserts.REFUSED,
          ParentChecks.NONE,
          EventPhrases.NONE,
          PHRASES,
          KEYS);

  private HsqldbDialect() {}

  /** The dialect of a database that imitates no other. */
  public static Dialect ofItsOwn() {
    return ITS_OWN;
  }

  private static SessionModes.Guard guard(String setting) {
    return new SessionModes.Guard(
        setting,
        List.of(),
        true,
        "it can change how SQL is read, for all connections at once",
        "say it outside the driver, before it is connected");
  }
}
