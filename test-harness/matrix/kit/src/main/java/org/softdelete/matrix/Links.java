package org.softdelete.matrix;

import java.util.List;
import java.util.OptionalInt;

/**
 * What an application that has link tables and natural keys does besides: users have labels, whose
 * key is their name. Each method is a transaction of its own. Used by one thread.
 */
public interface Links {

  /** Stores a label that is not there. */
  void createLabel(String name, int weight);

  /** What was stored with a label; empty if it is not there. */
  OptionalInt weight(String label);

  /** Deletes a label, as an entity or by key. */
  void deleteLabel(String name);

  /** Adds labels to those of a user. */
  void link(long user, String... labels);

  /** Takes a label from a user. */
  void unlink(long user, String label);

  /** Gives a user these labels in the place of all others, by a collection of its own. */
  void relink(long user, String... labels);

  /** The labels of a user, in alphabetical order. */
  List<String> labels(long user);
}
