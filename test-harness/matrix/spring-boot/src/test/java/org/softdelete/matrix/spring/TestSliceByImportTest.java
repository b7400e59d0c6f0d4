package org.softdelete.matrix.spring;

import org.softdelete.matrix.beans.SoftDeletes;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;

/** A slice that puts a database of its own in the place of the application's. */
@DataJpaTest(properties = "spring.sql.init.schema-locations=classpath:slice.sql")
@Import(SoftDeletes.class)
class TestSliceByImportTest extends SoftDeleteInASlice {}
