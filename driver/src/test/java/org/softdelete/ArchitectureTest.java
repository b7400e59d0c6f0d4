package org.softdelete;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import org.softdelete.rewrite.rules.LinkedRelations;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Lexis;

/** A statement's text flows one way: jdbc, rewrite, sql. */
@AnalyzeClasses(packages = "org.softdelete", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String DATABASE_FOLDERS = "org.softdelete.dialect.*..";
  private static final String LIST_OF_DATABASES = "org.softdelete.jdbc.KnownDatabases";

  private static final String SECOND_READING = "org.softdelete.rewrite.secondreading..";
  private static final String PARSER = "net.sf.jsqlparser..";

  @ArchTest
  static final ArchRule RULES_KNOW_NOTHING_OF_THE_DRIVER =
      noClasses()
          .that()
          .resideInAPackage("org.softdelete.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.softdelete.sql..", "org.softdelete.rewrite..", "org.softdelete.jdbc..");

  @ArchTest
  static final ArchRule SQL_KNOWS_TEXT_ONLY =
      classes()
          .that()
          .resideInAPackage("org.softdelete.sql..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.softdelete.sql..", "java.lang..", "java.util..", "org.jspecify..");

  @ArchTest
  static final ArchRule REWRITING_KNOWS_SQL_AND_RULES_BUT_NOT_JDBC =
      noClasses()
          .that()
          .resideInAPackage("org.softdelete.rewrite..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.softdelete.jdbc..");

  @ArchTest
  static final ArchRule REWRITING_HAS_NO_CONNECTION =
      noClasses()
          .that()
          .resideInAnyPackage("org.softdelete.rewrite..", "org.softdelete.sql..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Connection.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Statement.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ResultSet.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(DatabaseMetaData.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..");

  @ArchTest
  static final ArchRule THE_SECOND_READING_KNOWS_NOTHING_OF_THE_FIRST =
      classes()
          .that()
          .resideInAPackage(SECOND_READING)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      SECOND_READING,
                      "org.softdelete.rules",
                      "org.softdelete.rewrite.model",
                      "org.softdelete.rewrite.visibility",
                      "org.softdelete.dialect",
                      PARSER,
                      "java..",
                      "org.jspecify..")
                  .or(belongToAnyOf(LinkedRelations.class, Keyword.class, Lexis.class)));

  @ArchTest
  static final ArchRule NOBODY_ELSE_KNOWS_ITS_PARSER =
      noClasses()
          .that()
          .resideOutsideOfPackage(SECOND_READING)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(PARSER);

  @ArchTest
  static final ArchRule JDBC_KNOWS_NO_TOKENS =
      noClasses()
          .that()
          .resideInAPackage("org.softdelete.jdbc..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.softdelete.sql..");

  @ArchTest
  static final ArchRule FORWARDING_KNOWS_JDBC_ONLY =
      classes()
          .that()
          .resideInAPackage("org.softdelete.jdbc.forwarding..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.softdelete.jdbc.forwarding..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule WHO_HAS_NO_MICROMETER_NEEDS_NONE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.softdelete.jdbc.micrometer")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.micrometer..", "org.softdelete.jdbc.micrometer");

  @ArchTest
  static final ArchRule A_DATABASE_IS_KNOWN_TO_ITS_FOLDER_AND_TO_ONE_LIST =
      noClasses()
          .that()
          .resideOutsideOfPackage(DATABASE_FOLDERS)
          .and()
          .doNotHaveFullyQualifiedName(LIST_OF_DATABASES)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(DATABASE_FOLDERS);

  @ArchTest
  static final ArchRule NOBODY_ELSE_ASKS_WHICH_DATABASE_IT_IS =
      noClasses()
          .that()
          .resideOutsideOfPackages(DATABASE_FOLDERS, "org.softdelete.jdbc.forwarding")
          .and()
          .doNotHaveFullyQualifiedName(LIST_OF_DATABASES)
          .should()
          .callMethod(DatabaseMetaData.class, "getDatabaseProductName");

  @ArchTest
  static final ArchRule PACKAGES_DEPEND_ONE_WAY =
      slices().matching("org.softdelete.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule A_DIALECT_IS_DATA =
      classes()
          .that()
          .resideInAPackage("org.softdelete.dialect")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.softdelete.dialect",
              "org.softdelete.sql",
              "java.lang..",
              "java.util..",
              "java.nio.charset",
              "org.jspecify..");

  @ArchTest
  static void noPackageHasMoreClassesThanOneCanOversee(JavaClasses classes) {
    Map<String, Long> sizes =
        classes.stream()
            .filter(JavaClass::isTopLevelClass)
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(sizes).isNotEmpty().allSatisfy((name, size) -> assertThat(size).isLessThan(27));
  }
}
