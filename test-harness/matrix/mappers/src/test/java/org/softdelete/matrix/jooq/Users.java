package org.softdelete.matrix.jooq;

import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.LOCALDATETIME;
import static org.jooq.impl.SQLDataType.VARCHAR;

import java.time.LocalDateTime;
import org.jooq.Identity;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.TableImpl;
import org.jooq.impl.UpdatableRecordImpl;

/** The table {@code users}, as jOOQ's generator would have it. Immutable. */
final class Users extends TableImpl<Users.Row> {

  static final Users USERS = new Users();

  final TableField<Row, Long> id = createField(DSL.name("id"), BIGINT.identity(true), this);
  final TableField<Row, String> name = createField(DSL.name("name"), VARCHAR(200), this);
  final TableField<Row, Integer> version = createField(DSL.name("version"), INTEGER, this);
  final TableField<Row, LocalDateTime> deletedAt =
      createField(DSL.name("deleted_at"), LOCALDATETIME, this);

  private Users() {
    super(DSL.name("users"));
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

  @Override
  public TableField<Row, Integer> getRecordVersion() {
    return version;
  }

  /** A row of the table. Used by one thread. */
  static final class Row extends UpdatableRecordImpl<Row> {

    /** For jOOQ. */
    Row() {
      super(USERS);
    }
  }
}
