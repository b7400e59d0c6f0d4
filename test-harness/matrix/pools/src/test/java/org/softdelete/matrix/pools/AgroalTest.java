package org.softdelete.matrix.pools;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.SQLException;
import org.softdelete.harness.database.Product;
import org.softdelete.matrix.JdbcApplication;
import org.softdelete.matrix.MatrixEntry;
import org.softdelete.matrix.MatrixEntry.Group;

@MatrixEntry(
    name = "Agroal",
    group = Group.POOLS,
    library = AgroalDataSource.class,
    alsoOn = Product.HSQLDB)
class AgroalTest extends PoolTest {

  @Override
  JdbcApplication open(String url) throws SQLException {
    AgroalDataSource pool =
        AgroalDataSource.from(
            new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(
                    configuration ->
                        configuration
                            .maxSize(1)
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url))));
    return new JdbcApplication(pool, pool);
  }
}
