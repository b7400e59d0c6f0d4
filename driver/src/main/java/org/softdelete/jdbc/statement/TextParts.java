package org.softdelete.jdbc.statement;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.execution.FurtherResults;
import org.softdelete.jdbc.execution.Plan;
import org.softdelete.jdbc.execution.StepStatements;
import org.softdelete.jdbc.reference.ParameterBinding;
import org.softdelete.jdbc.reference.ReferenceSteps;
import org.softdelete.rewrite.model.TextPart;

/**
 * The statements of a text that are sent one by one, as something has to be done between them. As
 * thread-safe as the connection.
 */
public final class TextParts {

  private final StepStatements statements;
  private final Surroundings surroundings;
  private final Warnings warnings;
  private final FurtherResults further;

  /**
   * Those of one statement.
   *
   * @param statements what sends all but the first
   * @param further takes their results
   * @param surroundings what is done around each of them
   * @param warnings where is told what there is to warn of
   */
  public TextParts(
      StepStatements statements,
      FurtherResults further,
      Surroundings surroundings,
      Warnings warnings) {
    this.statements = statements;
    this.further = further;
    this.surroundings = surroundings;
    this.warnings = warnings;
  }

  /**
   * Sends them. The results of the first are those of the statement {@code first}, and those of the
   * others come behind.
   */
  public <T extends @Nullable Object> T send(
      List<TextPart> parts, Statement first, TextSending<T> sending) throws SQLException {
    T result = send(parts.get(0), first, sending);
    for (TextPart part : parts.subList(1, parts.size())) {
      Statement other = further.add(statements, first);
      further.keep(other, send(part, other, Statement::execute));
    }
    return result;
  }

  private <T extends @Nullable Object> T send(
      TextPart part, Statement statement, TextSending<T> sending) throws SQLException {
    Plan around = Plan.NONE;
    if (!part.tiedRows().isEmpty()) {
      ReferenceSteps steps = surroundings.around(part.tiedRows(), statements);
      around =
          ReferencePlan.around(
              steps, () -> steps.lock(ParameterBinding.NONE), () -> statement, warnings);
    }
    Plan told = surroundings.telling(around, part.event(), List.of());
    return surroundings.execution().execute(told, statement, one -> sending.send(one, part.sql()));
  }
}
