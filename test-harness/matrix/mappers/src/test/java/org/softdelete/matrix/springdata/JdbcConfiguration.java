package org.softdelete.matrix.springdata;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What Spring Boot would configure by itself. Immutable. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories
class JdbcConfiguration extends AbstractJdbcConfiguration {

  /** The tables' names are not quoted where they are created, so H2 has them in capitals. */
  @Override
  public JdbcMappingContext jdbcMappingContext(
      Optional<NamingStrategy> names,
      JdbcCustomConversions conversions,
      RelationalManagedTypes types) {
    JdbcMappingContext context = super.jdbcMappingContext(names, conversions, types);
    context.setForceQuote(false);
    return context;
  }

  @Bean
  NamedParameterJdbcOperations operations(DataSource source) {
    return new NamedParameterJdbcTemplate(source);
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource source) {
    return new JdbcTransactionManager(source);
  }

  @Bean
  TransactionTemplate transactions(PlatformTransactionManager manager) {
    return new TransactionTemplate(manager);
  }
}
