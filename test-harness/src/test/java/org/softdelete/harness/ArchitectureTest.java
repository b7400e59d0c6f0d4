package org.softdelete.harness;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rooms of the harness. */
@AnalyzeClasses(packages = "org.softdelete.harness", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final int MOST_CLASSES = 25;

  @ArchTest
  static final ArchRule PACKAGES_DEPEND_ON_EACH_OTHER_IN_ONE_DIRECTION =
      slices().matching("org.softdelete.harness.(**)").should().beFreeOfCycles();

  @ArchTest
  static void noPackageHasMoreClassesThanOneCanOversee(JavaClasses classes) {
    Map<String, List<String>> packages =
        classes.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(one -> !one.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getPackageName,
                    Collectors.mapping(JavaClass::getSimpleName, Collectors.toList())));
    assertThat(packages.values())
        .isNotEmpty()
        .allSatisfy(names -> assertThat(names).hasSizeLessThanOrEqualTo(MOST_CLASSES));
  }
}
