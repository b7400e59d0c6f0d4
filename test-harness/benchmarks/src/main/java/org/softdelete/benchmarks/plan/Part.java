package org.softdelete.benchmarks.plan;

import java.util.List;
import org.softdelete.benchmarks.contender.Contender;
import org.softdelete.benchmarks.operation.Batch;
import org.softdelete.benchmarks.operation.DeleteByKey;
import org.softdelete.benchmarks.operation.FirstStatement;
import org.softdelete.benchmarks.operation.Getters;
import org.softdelete.benchmarks.operation.Join;
import org.softdelete.benchmarks.operation.NewLiteral;
import org.softdelete.benchmarks.operation.PrepareAndExecute;
import org.softdelete.benchmarks.operation.Prepared;
import org.softdelete.benchmarks.operation.Rows;
import org.softdelete.benchmarks.operation.ThousandShapes;
import org.softdelete.benchmarks.operation.TwoThreads;

/** The operations, in the order of the page. */
public enum Part {
  PREPARED("prepared once, executed", Prepared.class, Who.OURS),
  PREPARE("prepare, execute, close", PrepareAndExecute.class, Who.ALL),
  LITERAL("a new literal each time", NewLiteral.class, Who.ALL),
  JOIN("join", Join.class, Who.ALL),
  ROWS("1,000 rows read", Rows.class, Who.OURS),
  GETTERS("12 getters on a row", Getters.class, Who.OURS),
  BATCH("batch of 20 updates", Batch.class, Who.OURS),
  DELETE("soft delete by key", DeleteByKey.class, Who.OURS),
  SHAPES("1,000 statements in turn", ThousandShapes.class, Who.OURS),
  THREADS("prepare, execute, close, 2 threads", TwoThreads.class, Who.OURS),
  FIRST("first connection and statement", FirstStatement.class, Who.OURS);

  private final String title;
  private final Class<?> operation;
  private final Who who;

  Part(String title, Class<?> operation, Who who) {
    this.title = title;
    this.operation = operation;
    this.who = who;
  }

  /** As it is named on the page. */
  public String title() {
    return title;
  }

  /** The class with the operation. */
  public Class<?> operation() {
    return operation;
  }

  /** Who does it. */
  public List<Contender> contenders() {
    return who == Who.ALL
        ? List.of(Contender.values())
        : List.of(Contender.RAW, Contender.SOFT_DELETE, Contender.RAW_AGAIN);
  }

  /** Whether it is what happens once in a process. */
  public boolean isFirst() {
    return this == FIRST;
  }

  private enum Who {
    OURS,
    ALL
  }
}
