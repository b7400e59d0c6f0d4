package org.softdelete.matrix.beans;

import javax.sql.DataSource;
import org.softdelete.jdbc.SoftDeleteDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an application adds whose data source Spring Boot makes without its URL. Stateless. */
@Configuration(proxyBeanMethods = false)
public class SoftDeletes {

  @Bean
  static BeanPostProcessor softDeletingDataSources() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new SoftDeleteDataSource(source) : bean;
      }
    };
  }
}
