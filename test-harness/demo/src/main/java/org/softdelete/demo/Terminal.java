package org.softdelete.demo;

import java.io.Console;

/** Finds out whether a person reads along. */
final class Terminal {

  private Terminal() {}

  /** Whether the standard input and output are a terminal. */
  @SuppressWarnings("SystemConsoleNull") // asks further where there is always a console
  static boolean isThere() {
    Console console = System.console();
    return console != null && isTerminal(console);
  }

  /** Java 22 gives a console to every program, and a method to ask it what it is. */
  private static boolean isTerminal(Console console) {
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }
}
