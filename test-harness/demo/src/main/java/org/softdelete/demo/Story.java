package org.softdelete.demo;

import java.util.List;

/** What happens to Bob: the steps of the story, in order. */
final class Story {

  /** The database as the application finds it. */
  static final List<String> SCHEMA =
      List.of(
          "CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(20), deleted_at TIMESTAMP)",
          "CREATE TABLE stories (id INT PRIMARY KEY, title VARCHAR(20), user_id INT,"
              + " deleted_at TIMESTAMP)",
          "CREATE TABLE reviews (id INT PRIMARY KEY, story_id INT, stars INT,"
              + " destroy_time TIMESTAMP)");

  static final List<Step> STEPS =
      List.of(
          new Step(
              "Three users sign up",
              "INSERT INTO users (id, name) VALUES (1, 'Ann'), (2, 'Bob'), (3, 'Cleo')",
              "users"),
          new Step(
              "Ann and Bob write stories",
              """
              INSERT INTO stories (id, title, user_id)
              VALUES (10, 'A ghost', 1), (20, 'The well', 2)""",
              "stories"),
          new Step(
              "The stories get reviews",
              "INSERT INTO reviews (id, story_id, stars) VALUES (100, 10, 5), (200, 20, 4)",
              "reviews"),
          new Step("Bob is deleted", "DELETE FROM users WHERE id = 2", "users"),
          new Step("He is gone from the list", "SELECT id, name FROM users ORDER BY id", "users"),
          new Step("... from counts", "SELECT count(*) AS people FROM users", "users"),
          new Step(
              "... from joins, where his story stays",
              """
              SELECT s.title, u.name AS author, r.stars
              FROM stories s
                LEFT JOIN users u ON u.id = s.user_id
                LEFT JOIN reviews r ON r.story_id = s.id
              ORDER BY s.id""",
              "stories"),
          new Step(
              "... and from subqueries",
              "SELECT title FROM stories WHERE user_id IN (SELECT id FROM users)",
              "users"),
          new Step(
              "Deleting him again changes nothing: the first time stamp stays",
              "DELETE FROM users WHERE id = 2 OR name = 'Bob'",
              "users"),
          new Step(
              "An update does not reach him either",
              "UPDATE users SET name = upper(name) WHERE id = 2",
              "users"),
          new Step(
              "Who asks for deleted rows sees them",
              "/*+ paranoid(false) */ SELECT * FROM users ORDER BY id",
              "users"),
          new Step(
              "... or sees nothing else",
              "/*+ paranoid(only) */ SELECT id, name FROM users",
              "users"),
          new Step("Bob is restored", "UPDATE users SET deleted_at = NULL WHERE id = 2", "users"),
          new Step(
              "A forced delete is real",
              "/*+ force */ DELETE FROM users WHERE name = 'Cleo'",
              "users"),
          new Step("Bob is deleted once more", "DELETE FROM users WHERE id = 2", "users"),
          new Step(
              "Force removes him for good, deleted as he is",
              "DELETE /*+ force */ FROM users WHERE id = 2",
              "users"),
          new Step(
              "Where the rules deny force, nothing is sent",
              "/*+ force */ DELETE FROM reviews WHERE stars < 5",
              "reviews"));

  private Story() {}
}
