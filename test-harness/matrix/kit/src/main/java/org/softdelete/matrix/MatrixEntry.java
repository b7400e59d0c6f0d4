package org.softdelete.matrix;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.softdelete.harness.database.Product;

/** What a test class of the matrix tries: a row of {@code docs/matrix.md}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MatrixEntry {

  /** The name of the library, and how it is set up if there is more than one way. */
  String name();

  /** Where on the page it stands. */
  Group group();

  /** Any class of the library: the name of its jar tells the version. */
  Class<?> library();

  /** How an application says {@code force} and {@code paranoid(false)} there, in a few words. */
  String said() default "hint in the SQL";

  /** What has to be configured beside URL and rules; empty if nothing. */
  String configure() default "";

  /** The databases beyond {@link Product#STANDARD} on which it is tried. */
  Product[] alsoOn() default {};

  /** The chapters of the page, in order. */
  enum Group {
    MAPPERS("ORMs and mappers"),
    POOLS("Pools"),
    MIGRATIONS("Migrations"),
    WRAPPERS("Wrappers"),
    TOOLS("Tools"),
    DISTRIBUTED("Distributed");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /** The heading. */
    public String title() {
      return title;
    }
  }
}
