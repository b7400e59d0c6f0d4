package org.softdelete.jdbc.failure;

/** Closes what a failure leaves behind. */
public final class Closing {

  private Closing() {}

  /** Closes {@code resource}; that this fails too is told with {@code failure}. */
  public static void after(Exception failure, AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      failure.addSuppressed(e);
    }
  }
}
