package org.softdelete.dialect;

import org.softdelete.sql.Lexis;

/**
 * The SQL that the database behind a connection speaks, as far as databases differ. Whoever reads
 * or writes SQL asks it for traits, and never which database it is. Immutable.
 *
 * @param lexis how a text is cut into tokens
 * @param modes what of a session changes that
 * @param names what a name means
 * @param verbs which statements neither read nor change rows
 * @param tables how tables are named in queries
 * @param places where the predicate of a table of a join can stand
 * @param changes what a DELETE that became an UPDATE can say
 * @param upserts which upserts can be rewritten
 * @param parents how it is found that a row would point to a deleted one
 * @param events how a soft delete writes which one it is, by whom and why
 * @param phrases what the database has words of its own for
 * @param keys how the keys of many rows are read and given
 */
public record Dialect(
    Lexis lexis,
    SessionModes modes,
    Names names,
    Verbs verbs,
    TableGrammar tables,
    Places places,
    ChangeGrammar changes,
    Upserts upserts,
    ParentChecks parents,
    EventPhrases events,
    Phrases phrases,
    KeyLists keys) {}
