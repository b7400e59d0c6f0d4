package org.softdelete.harness.random.query;

import org.softdelete.harness.database.Product;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.schema.Session;

/**
 * The generators of one statement, which need each other: a query holds expressions, and an
 * expression queries. For one thread.
 */
public final class Grammar {

  private static final int MOST_TABLES = 8;
  private static final int MOST_COMPOSITES = 40;
  private static final int DEEPEST = 3;

  private final Dice dice;
  private final Product product;
  private final Session session;
  private final Mode mode;
  private final Settings settings;
  private final Tables tables;
  private final Froms froms;
  private final Members members;
  private final Joins joins;
  private final Selects selects;
  private final Queries queries;
  private final CommonTables commonTables;
  private final Orders orders;
  private final Hints hints;
  private final Values values;
  private final Aggregates aggregates;
  private final Conditions conditions;
  private int tablesLeft = MOST_TABLES;
  private int compositesLeft = MOST_COMPOSITES;

  public Grammar(Dice dice, Product product, Session session, Mode mode) {
    this.dice = dice;
    this.product = product;
    this.session = session;
    this.mode = mode;
    this.settings =
        mode == Mode.MIXED && dice.chance(25)
            ? Settings.random(dice, onPostgresql(), session.tables())
            : Settings.NONE;
    tables = new Tables(this);
    froms = new Froms(this);
    members = new Members(this);
    joins = new Joins(this);
    selects = new Selects(this);
    queries = new Queries(this);
    commonTables = new CommonTables(this);
    orders = new Orders(this);
    hints = new Hints(this);
    values = new Values(this);
    aggregates = new Aggregates(this);
    conditions = new Conditions(this);
  }

  public Dice dice() {
    return dice;
  }

  boolean onH2() {
    return product == Product.H2;
  }

  public boolean onPostgresql() {
    return product == Product.POSTGRESQL;
  }

  /** Whether a whole row may be a value: only a live row's marker is the same on both sides. */
  boolean showsRows() {
    return onPostgresql() && mode == Mode.LIVE;
  }

  public Session session() {
    return session;
  }

  public Mode mode() {
    return mode;
  }

  /** What is set before the statement. */
  public Settings settings() {
    return settings;
  }

  /** What holds for the statement where no hint says otherwise. */
  public Scope top() {
    return Scope.top(mode.visibility(), settings);
  }

  public Tables tables() {
    return tables;
  }

  public Froms froms() {
    return froms;
  }

  Members members() {
    return members;
  }

  Joins joins() {
    return joins;
  }

  Selects selects() {
    return selects;
  }

  public Queries queries() {
    return queries;
  }

  CommonTables commonTables() {
    return commonTables;
  }

  Orders orders() {
    return orders;
  }

  public Hints hints() {
    return hints;
  }

  public Values values() {
    return values;
  }

  Aggregates aggregates() {
    return aggregates;
  }

  public Conditions conditions() {
    return conditions;
  }

  /** Records that a table is read, so that a statement does not grow without end. */
  void spendTable() {
    tablesLeft--;
  }

  int tablesLeft() {
    return tablesLeft;
  }

  /** Records that an expression is made of others, and answers whether there may be one more. */
  boolean mayCompose() {
    return compositesLeft-- > 0;
  }

  /** Whether a query may be nested here. */
  boolean mayNest(Scope scope) {
    return tablesLeft > 0 && scope.depth() < DEEPEST;
  }
}
