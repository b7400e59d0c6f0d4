package org.softdelete.matrix.spring;

import org.softdelete.matrix.jpa.User;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;

/** What Spring Boot starts. */
@SpringBootApplication
@EntityScan(basePackageClasses = User.class)
class BlogApplication {}
