package org.softdelete.harness.tpc;

import io.trino.tpch.TpchColumn;
import io.trino.tpch.TpchColumnType;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.util.List;
import java.util.stream.StreamSupport;

/** The tables of TPC-H, filled by the benchmark's generator. */
final class TpchTables {

  /** Gigabytes, as the specification counts; 24,000 line items. */
  private static final double SCALE = 0.004;

  private TpchTables() {}

  static List<TpcTable> generate() {
    return TpchTable.getTables().stream().<TpcTable>map(TpchTables::generate).toList();
  }

  private static <E extends TpchEntity> TpcTable generate(TpchTable<E> table) {
    return new TpcTable(
        table.getTableName(),
        table.getColumns().stream().map(TpchTables::column).toList(),
        StreamSupport.stream(table.createGenerator(SCALE, 1, 1).spliterator(), false)
            .map(entity -> withoutLastSeparator(entity.toLine()))
            .toList());
  }

  private static String withoutLastSeparator(String line) {
    return line.substring(0, line.length() - 1);
  }

  private static TpcTable.Column column(TpchColumn<?> column) {
    TpchColumnType type = column.getType();
    return new TpcTable.Column(
        column.getColumnName(),
        switch (type.getBase()) {
          case INTEGER, IDENTIFIER -> "INTEGER";
          case DOUBLE -> "DECIMAL(15, 2)";
          case DATE -> "DATE";
          case VARCHAR -> "VARCHAR(" + type.getPrecision().orElseThrow() + ")";
        });
  }
}
