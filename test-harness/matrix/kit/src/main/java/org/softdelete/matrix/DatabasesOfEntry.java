package org.softdelete.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.flags.Flags;

/** The databases on which a test class runs: those of every test, and what its entry adds. */
final class DatabasesOfEntry implements ArgumentsProvider {

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    List<Product> wanted = Flags.given().databases(Product.class, List.of(Product.values()));
    return of(context.getRequiredTestClass()).stream().filter(wanted::contains).map(Arguments::of);
  }

  /** Those on which {@code test} can run. */
  static List<Product> of(Class<?> test) {
    List<Product> products = new ArrayList<>(Product.STANDARD);
    MatrixEntry entry = test.getAnnotation(MatrixEntry.class);
    if (entry != null) {
      products.addAll(List.of(entry.alsoOn()));
    }
    return products;
  }
}
