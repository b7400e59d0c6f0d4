package org.softdelete.matrix.mybatisplus;

import com.baomidou.mybatisplus.extension.plugins.handler.MultiDataPermissionHandler;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;

/** Keeps users whose name starts with {@code secret} from everyone. Immutable. */
final class UnclassifiedOnly implements MultiDataPermissionHandler {

  @Override
  public @Nullable Expression getSqlSegment(
      Table table, @Nullable Expression where, String mappedStatementId) {
    if (!table.getName().equals("users")) {
      return null;
    }
    String name = table.getAlias() == null ? table.getName() : table.getAlias().getName();
    try {
      return CCJSqlParserUtil.parseCondExpression(name + ".name NOT LIKE 'secret%'");
    } catch (JSQLParserException e) {
      throw new IllegalStateException(e);
    }
  }
}
