package org.softdelete.rewrite.secondreading.named;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.sf.jsqlparser.schema.Table;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.secondreading.text.NamedColumns;
import org.softdelete.rewrite.secondreading.text.StandIn;
import org.softdelete.rewrite.secondreading.text.WrittenName;
import org.softdelete.rules.TableRule;

/** What soft deletes set in the tables that a statement names. Confined to one reading. */
public final class DeletedValues {

  private final Tables tables;

  DeletedValues(Tables tables) {
    this.tables = tables;
  }

  /** The columns that a soft delete sets, as the database takes their names. */
  public Set<String> columnsSetBy(TableRule rule) {
    Set<String> columns = new HashSet<>();
    columns.add(WrittenName.fold(rule.column().toSql(), tables.names()));
    rule.alsoSet()
        .forEach(also -> columns.add(WrittenName.fold(also.column().toSql(), tables.names())));
    rule.event()
        .columns()
        .forEach(one -> columns.add(WrittenName.fold(one.toSql(), tables.names())));
    return columns;
  }

  /**
   * What a soft delete of a table's rows sets.
   *
   * @param besideOthers whether columns of further tables are visible there
   */
  public String assignments(Table table, Listed listed, boolean besideOthers) {
    if (!besideOthers) {
      return listed.assignments(
          tables.dialect().events(), UnaryOperator.identity(), UnaryOperator.identity());
    }
    String qualifier = Tables.qualifier(table, listed);
    if (tables.dialect().changes().subqueriesSeeTarget()) {
      String own = StandIn.without(table.getName());
      UnaryOperator<String> apart =
          one -> "(SELECT %s FROM (SELECT %s.*) AS %s)".formatted(one, qualifier, own);
      return listed.assignments(
          tables.dialect().events(),
          one -> NamedColumns.mayBeIn(one) ? apart.apply(one) : one,
          apart);
    }
    boolean named =
        NamedColumns.mayBeIn(listed.rule().deleted())
            || listed.rule().alsoSet().stream()
                .anyMatch(also -> NamedColumns.mayBeIn(also.expression()));
    TableShape shape = named ? tables.shape(table) : null;
    UnaryOperator<String> qualified =
        one ->
            shape == null
                ? one
                : NamedColumns.qualified(
                    one,
                    qualifier,
                    name -> shape.column(WrittenName.fold(name, tables.names())) != null);
    return listed.assignments(tables.dialect().events(), qualified, qualified);
  }
}
