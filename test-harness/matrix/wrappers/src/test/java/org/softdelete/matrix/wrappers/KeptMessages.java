package org.softdelete.matrix.wrappers;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Keeps what is logged. Thread-safe. */
final class KeptMessages extends Handler {

  private final Queue<String> kept = new ConcurrentLinkedQueue<>();

  /** All messages up to now. */
  List<String> kept() {
    return List.copyOf(kept);
  }

  @Override
  public void publish(LogRecord message) {
    kept.add(message.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
