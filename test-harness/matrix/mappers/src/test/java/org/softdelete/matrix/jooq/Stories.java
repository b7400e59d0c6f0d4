package org.softdelete.matrix.jooq;

import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.VARCHAR;

import org.jooq.Identity;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.TableImpl;
import org.jooq.impl.UpdatableRecordImpl;

/** The table {@code stories}, as jOOQ's generator would have it. Immutable. */
final class Stories extends TableImpl<Stories.Row> {

  static final Stories STORIES = new Stories();

  final TableField<Row, Long> id = createField(DSL.name("id"), BIGINT.identity(true), this);
  final TableField<Row, Long> userId = createField(DSL.name("user_id"), BIGINT, this);
  final TableField<Row, String> title = createField(DSL.name("title"), VARCHAR(200), this);

  private Stories() {
    super(DSL.name("stories"));
  }

  @Override
  public Class<Row> getRecordType() {
    return Row.class;
  }

  @Override
  public Identity<Row, Long> getIdentity() {
    return Internal.createIdentity(this, id);
  }

  @Override
  public UniqueKey<Row> getPrimaryKey() {
    return Internal.createUniqueKey(this, id);
  }

  /** A row of the table. Used by one thread. */
  static final class Row extends UpdatableRecordImpl<Row> {

    /** For jOOQ. */
    Row() {
      super(STORIES);
    }
  }
}
