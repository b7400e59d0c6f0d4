package org.softdelete.jdbc;

/** Closes what a failure leaves behind. */
final class Closing {

  private Closing() {}

  /** Closes {@code resource}; that this fails too is told with {@code failure}. */
  static void after(Exception failure, AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      failure.addSuppressed(e);
    }
  }
}
